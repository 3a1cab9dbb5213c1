import { createDecide, type FieldPolicy } from '@concord/kernel';
import type { DataClass } from '../generated/schema.ts';
import {
  isCommitteeOfJurisdiction,
  notificationConditionHolds,
} from '../modules/congressional-notification/congressional-notification.policy.ts';
import { type Condition, conditions, matrix } from './matrix.ts';

/** Decides by the matrix of the State Department. */
export const decide = createDecide<DataClass, Condition>(matrix, conditions, {
  AUDIT_PURPOSE: (viewer) => viewer.purpose === 'audit',
  COMMITTEE_OF_JURISDICTION: isCommitteeOfJurisdiction,
});

/** What stands before every field of this subgraph. */
export const statePolicy: FieldPolicy = {
  decide: (viewer, dataClass, action) => decide(viewer, dataClass as DataClass, action),
  dataClasses: Object.keys(matrix),
  sensitiveClasses: ['NOTIFICATION_DRAFT', 'DECISION_RATIONALE'],
  rowConditions: {
    CongressionalNotification: (condition, viewer, row) =>
      notificationConditionHolds(
        condition as Condition,
        viewer,
        row as Parameters<typeof notificationConditionHolds>[2],
      ),
  },
};
