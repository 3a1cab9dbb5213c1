import { createDecide, type FieldPolicy } from '@concord/kernel';
import type { CaseFacts } from '../modules/case/case.model.ts';
import { caseConditionHolds } from '../modules/case/case.policy.ts';
import type { DocumentFacts } from '../modules/loa-document/loa-document.model.ts';
import { documentConditionHolds } from '../modules/loa-document/loa-document.policy.ts';
import { type Condition, conditions, type DodClass, matrix } from './matrix.ts';

/** Decides by the matrix of the Department of Defense. */
export const decide = createDecide<DodClass, Condition>(matrix, conditions, {
  AUDIT_PURPOSE: (viewer) => viewer.purpose === 'audit',
});

const onCase: FieldPolicy['rowConditions'][string] = (condition, viewer, row) =>
  caseConditionHolds(condition as Condition, viewer, row as CaseFacts);

const onDocument: FieldPolicy['rowConditions'][string] = (condition, viewer, row) =>
  documentConditionHolds(condition as Condition, viewer, row as DocumentFacts);

/** What a case was is open to whom the case of today is open. */
const onCaseOf: FieldPolicy['rowConditions'][string] = (condition, viewer, row) =>
  onCase(condition, viewer, (row as { readonly case: CaseFacts }).case);

/** What stands before every field of this subgraph. */
export const dodPolicy: FieldPolicy = {
  decide: (viewer, dataClass, action) => decide(viewer, dataClass as DodClass, action),
  dataClasses: Object.keys(matrix),
  sensitiveClasses: [
    'CASE_INTERNAL_STATUS',
    'COUNTRY_TEAM_ASSESSMENT',
    'NOTIFICATION_DRAFT',
    'PRICE_BUILD_UP',
  ],
  rowConditions: {
    CaseSnapshot: onCaseOf,
    CaseSnapshotDocument: onCaseOf,
    PartnerCaseSnapshotDocument: onCaseOf,
    Case: onCase,
    LoaDocument: onDocument,
    LoaLine: onDocument,
    ReleaseDetermination: onCase,
  },
};
