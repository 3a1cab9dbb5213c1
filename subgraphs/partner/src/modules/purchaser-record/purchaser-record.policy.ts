import type { Viewer } from '@concord/kernel';
import type { Condition } from '../../policy/matrix.ts';
import type { PurchaserRecordFacts } from './purchaser-record.model.ts';

/** Whether a condition of the matrix holds on a record that a purchaser sent. */
export function recordConditionHolds(
  condition: Condition,
  viewer: Viewer,
  record: PurchaserRecordFacts,
): boolean {
  switch (condition) {
    case 'OWN_COUNTRY':
      return viewer.country !== null && record.purchaserCode === viewer.country;
    case 'OWN_AGENCY':
      return viewer.implementingAgencies.includes(record.implementingAgency);
    case 'OWN_AREA':
      return record.isInViewersArea;
    case 'AUDIT_PURPOSE':
      return viewer.purpose === 'audit';
  }
}
