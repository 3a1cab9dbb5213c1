import { caseMilestones } from '@concord/db/dod';
import { sql } from 'drizzle-orm';
import type { RowsOfCases } from '../case/rows-of-cases.queries.ts';

/** The milestones of cases, in the order in which they were recorded. */
export const milestoneRows: RowsOfCases = {
  table: caseMilestones,
  columns: {
    milestone: caseMilestones.milestone,
    reachedOn: caseMilestones.reachedOn,
    documentCode: caseMilestones.documentCode,
    actor: caseMilestones.actor,
  },
  order: [sql`${caseMilestones.position}`],
  atMost: 500,
  dataClass: 'CASE_INTERNAL_STATUS',
};
