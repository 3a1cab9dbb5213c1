import type { Connection } from '@concord/kernel';
import type {
  CaseCategory,
  CaseGroup,
  CaseStatus,
  CaseType,
  PartnerCaseStatus,
  Region,
} from '../../generated/schema.ts';

/** A case as it is read. Values are decided again by the field's class. */
export interface CaseModel {
  readonly caseId: string;
  readonly customerCode: string;
  readonly purchaserCode: string;
  readonly implementingAgency: string;
  readonly type: CaseType;
  readonly description: string;
  readonly isFictional: boolean;
  /** Null for viewers whose login role cannot read it. */
  readonly status: CaseStatus | null;
  /** Null as the status is; so are the next two. */
  readonly version: number | null;
  readonly category: CaseCategory | null;
  readonly isBarred: boolean | null;
  readonly linkedCaseId: string | null;
  readonly letterNumber: string | null;
  readonly partnerStatus: PartnerCaseStatus;
  readonly isOfferExpired: boolean;
  readonly totalValue: string | null;
  readonly majorDefenseEquipmentValue: string | null;
  readonly letterOfRequestReceivedOn: string | null;
  readonly anticipatedOfferDate: string | null;
  readonly offeredOn: string | null;
  readonly offerExpirationDate: string | null;
  readonly acceptedOn: string | null;
  readonly implementedOn: string | null;
  readonly supplyServicesCompleteOn: string | null;
  readonly closedOn: string | null;
  /** Whether the purchaser is in the viewer's area of responsibility. */
  readonly isInViewersArea: boolean;
}

/** What decides on a case's row which of its narrower facts a viewer may read. */
export type CaseFacts = Pick<
  CaseModel,
  'purchaserCode' | 'implementingAgency' | 'offeredOn' | 'isInViewersArea'
>;

/** Figures of one group of cases. A key that was not grouped by is null. */
export interface CaseAggregateModel {
  readonly year: number | null;
  readonly purchaserCode: string | null;
  readonly region: Region | null;
  readonly implementingAgency: string | null;
  readonly partnerStatus: PartnerCaseStatus | null;
  readonly count: number;
  readonly totalValue: string | null;
}

/** A list of cases with its figures. */
export interface CaseConnectionModel extends Connection<CaseModel> {
  aggregate(groupBy: readonly CaseGroup[]): Promise<readonly CaseAggregateModel[]>;
}

/** A purchaser, of whom State answers everything but the cases. */
export interface CountryReference {
  readonly code: string;
}

/** A notification, of which State answers everything but the cases. */
export interface NotificationReference {
  readonly transmittalNumber: string;
}
