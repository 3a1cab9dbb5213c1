import type { CaseState } from '../life-cycle/case-state.model.ts';
import { headerRow, statusRow } from './case-rows.model.ts';
import { courseRows } from './course-rows.model.ts';
import { documentRows } from './document-rows.model.ts';

/** Every stored row of a case, by table: a function of its state and of nothing else. */
export function caseRowsOf(state: CaseState) {
  return {
    cases: [headerRow(state)],
    caseStatuses: [statusRow(state)],
    ...documentRows(state),
    ...courseRows(state),
  };
}

/** The rows of a case, by table. */
export type CaseRows = ReturnType<typeof caseRowsOf>;
