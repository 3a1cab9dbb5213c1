import type { NewEvent } from '@concord/kernel';
import type { CaseStatus } from '../../generated/schema.ts';
import type { AdoptedFacts } from '../life-cycle/initialize.model.ts';
import type { CaseRecord } from './case.load.ts';

/** The event by which a case that began in another system is adopted, with what is on record of it. */
export function adoption(record: CaseRecord): NewEvent {
  const { caseId, purchaser, status, letterOfRequestReceivedOn, ...rest } = record;
  const days = [
    letterOfRequestReceivedOn,
    record.offeredOn,
    record.acceptedOn,
    record.implementedOn,
    record.supplyServicesCompleteOn,
    record.closedOn,
  ];
  const facts: AdoptedFacts = {
    ...rest,
    purchaserCode: purchaser,
    // The letter in the middle of the identifier, as the table checks again.
    implementingAgency: caseId.charAt(3),
    isFictional: true,
    status: status as CaseStatus,
    category: null,
    letterNumber: null,
    letterReceivedOn: letterOfRequestReceivedOn,
    letterActionableOn: null,
    linkedCaseId: null,
  };
  return {
    kind: 'adoptCase',
    // The last day on record is the first from which the present status is known.
    occurredOn:
      days
        .flatMap((day) => day ?? [])
        .sort()
        .at(-1) ?? '2000-01-01',
    actor: 'service:loader',
    role: 'SYSTEM',
    organization: null,
    fromStatus: null,
    toStatus: status,
    reason: null,
    documentCode: 'BASIC',
    facts: { ...facts },
    reliedOn: [],
  };
}
