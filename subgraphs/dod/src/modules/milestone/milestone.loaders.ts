import type { Database } from '@concord/db';
import type { CaseScope } from '../case/case-rows.queries.ts';
import { rowsByCase } from '../case/rows-of-cases.loaders.ts';
import type { MilestoneModel } from './milestone.model.ts';
import { milestoneRows } from './milestone.queries.ts';

/** The milestones of one request, as its viewer may read them. */
export function createMilestoneLoaders(database: Database, scope: CaseScope) {
  return { ofCase: rowsByCase<MilestoneModel>(database, scope, milestoneRows) };
}
