import { isPurchaserOrPublic, publicViewer } from '@concord/kernel';
import { oneOfEachRole } from './one-of-each-role.ts';
import { letterOfRequest, signature } from './purchaser-inputs.ts';
import { demonstrationDay as today } from './world.ts';

/** An agency other than the Department of Defense. */
export type OtherAgency = 'state' | 'partner';

const notification = 'BN 26-02';
const offer = { expectedOfferVersion: 1 };
const denial = { reportNumber: 'none', reason: 'It was short.' };

/** Commands that another agency takes, with an input; of the case where `caseId` is. */
export const othersInputs: Readonly<Record<string, (caseId: string) => object>> = {
  decideCase: (caseId) => ({ caseId, decision: 'SUSPENDED', reason: 'A review.' }),
  clearNotification: () => ({ transmittalNumber: notification, outcome: 'CLEARED' }),
  acceptLoa: (caseId) => ({ caseId, ...offer, ...signature }),
  counterOffer: (caseId) => ({ caseId, ...offer, changes: ['Sooner.'] }),
  declineLoa: (caseId) => ({ caseId, ...offer, reason: 'Too dear.' }),
  submitDiscrepancyReport: (caseId) => ({
    ...{ caseId, lineNumber: '001', kind: 'SHORTAGE', quantity: '1', claimedValue: '500.00' },
    ...{ discoveredOn: today, textOfReport: 'One is missing.' },
  }),
  requestReconsideration: () => denial,
  contestDecision: () => denial,
  submitLetterOfRequest: () => letterOfRequest,
  supplyLetterInformation: () => ({ letterNumber: 'none', information: 'Here.' }),
  withdrawLetterOfRequest: () => ({ letterNumber: 'none', reason: 'Not needed.' }),
};

/** Who leaves a record of a refusal: whoever may write at that agency at all. */
export function isRecorded(agency: OtherAgency, role: string): boolean {
  const viewer = { ...publicViewer, ...oneOfEachRole[role] };
  return agency === 'state' ? !isPurchaserOrPublic(viewer) : role !== 'PUBLIC';
}
