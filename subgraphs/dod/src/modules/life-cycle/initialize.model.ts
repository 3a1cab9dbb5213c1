import type { CaseCategory, CaseStatus, CaseType } from '../../generated/schema.ts';
import type { CaseState } from './case-state.model.ts';
import { newDocument } from './document-state.model.ts';

/** What a case begins with. */
export interface InitialFacts {
  readonly purchaserCode: string;
  readonly implementingAgency: string;
  readonly type: CaseType;
  readonly description: string;
  readonly isFictional: boolean;
  readonly letterNumber: string | null;
  readonly letterReceivedOn: string | null;
  readonly letterActionableOn: string | null;
  readonly linkedCaseId: string | null;
}

/** What is on record of a case that was begun in another system. */
export interface AdoptedFacts extends InitialFacts {
  readonly status: CaseStatus;
  readonly category: CaseCategory | null;
  readonly anticipatedOfferDate: string | null;
  readonly totalValue: string | null;
  readonly majorDefenseEquipmentValue: string | null;
  readonly offeredOn: string | null;
  readonly offerExpirationDate: string | null;
  readonly acceptedOn: string | null;
  readonly implementedOn: string | null;
  readonly supplyServicesCompleteOn: string | null;
  readonly closedOn: string | null;
}

/** A case with nothing but its beginning. */
export function initialState(caseId: string, facts: InitialFacts): CaseState {
  return {
    caseId,
    version: 0,
    ...facts,
    category: null,
    letterCompleteOn: null,
    status: 'DRAFT',
    statusBeforeSuspension: null,
    isSuspendedByDsca: false,
    isBarred: false,
    anticipatedOfferDate: null,
    offerClockStoppedOn: null,
    supplyServicesCompleteOn: null,
    closedOn: null,
    terminationCost: null,
    refund: null,
    documents: [newDocument('BASIC', 'BASIC', facts.description)],
    milestones: [],
    holds: [],
    releases: [],
    assessments: [],
    extenuatingFactors: [],
    executions: [],
    discrepancies: [],
    custody: [],
    partnerCustody: [],
    spans: [],
  };
}
