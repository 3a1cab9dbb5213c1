import type { Viewer } from '@concord/kernel';
import type { Condition } from '../../policy/matrix.ts';
import type { CaseFacts } from './case.model.ts';

/** Whether a condition of the matrix holds on a case, for fields narrower than the header. */
export function caseConditionHolds(condition: Condition, viewer: Viewer, row: CaseFacts): boolean {
  switch (condition) {
    case 'OWN_COUNTRY':
      return viewer.country !== null && row.purchaserCode === viewer.country;
    case 'OWN_AGENCY':
      return viewer.implementingAgencies.includes(row.implementingAgency);
    case 'OWN_AREA':
      return row.isInViewersArea;
    case 'AFTER_OFFER':
      return row.offeredOn !== null;
    case 'AUDIT_PURPOSE':
      return viewer.purpose === 'audit';
  }
}
