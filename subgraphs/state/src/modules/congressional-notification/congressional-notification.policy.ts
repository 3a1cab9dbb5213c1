import type { Viewer } from '@concord/kernel';
import type { Condition } from '../../policy/matrix.ts';
import type { CongressionalNotificationModel } from './congressional-notification.model.ts';

/** The Senate's Foreign Relations and the House's Foreign Affairs Committee (SAMM C5.5.1). */
const committeesOfJurisdiction: readonly (string | null)[] = ['SFRC', 'HFAC'];

/** Whether the viewer works for a committee that reviews arms sales. */
export function isCommitteeOfJurisdiction({ committee }: Viewer): boolean {
  return committeesOfJurisdiction.includes(committee);
}

type NotificationFacts = Pick<
  CongressionalNotificationModel,
  'status' | 'implementingAgencies' | 'isPublished'
>;

/** Whether a condition of the matrix holds on a notification, for fields narrower than the notice. */
export function notificationConditionHolds(
  condition: Condition,
  viewer: Viewer,
  row: NotificationFacts,
): boolean {
  switch (condition) {
    case 'OWN_AGENCY':
      return row.implementingAgencies.some((code) => viewer.implementingAgencies.includes(code));
    case 'PUBLISHED':
      return row.isPublished;
    case 'COMMITTEE_OF_JURISDICTION':
      return isCommitteeOfJurisdiction(viewer);
    case 'IN_TIERED_REVIEW':
      return row.status === 'TIERED_REVIEW';
    case 'AUDIT_PURPOSE':
      return viewer.purpose === 'audit';
    case 'OWN_COUNTRY':
    case 'OWN_AREA':
    case 'AFTER_OFFER':
      // Asked of decisions on cases, never of a notification.
      return false;
  }
}
