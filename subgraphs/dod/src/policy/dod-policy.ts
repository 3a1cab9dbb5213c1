import { createDecide, type FieldPolicy } from '@concord/kernel';
import { caseConditionHolds } from '../modules/case/case.policy.ts';
import { type Condition, conditions, type DodClass, matrix } from './matrix.ts';

/** Decides by the matrix of the Department of Defense. */
export const decide = createDecide<DodClass, Condition>(matrix, conditions, {
  AUDIT_PURPOSE: (viewer) => viewer.purpose === 'audit',
});

/** What stands before every field of this subgraph. */
export const dodPolicy: FieldPolicy = {
  decide: (viewer, dataClass, action) => decide(viewer, dataClass as DodClass, action),
  dataClasses: Object.keys(matrix),
  sensitiveClasses: ['CASE_INTERNAL_STATUS', 'NOTIFICATION_DRAFT'],
  rowConditions: {
    Case: (condition, viewer, row) =>
      caseConditionHolds(
        condition as Condition,
        viewer,
        row as Parameters<typeof caseConditionHolds>[2],
      ),
  },
};
