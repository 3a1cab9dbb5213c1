import type { Database } from '@concord/db';
import type { CaseScope } from '../case/case-rows.queries.ts';
import { rowsByCase } from '../case/rows-of-cases.loaders.ts';
import type { ExtenuatingFactorState } from '../life-cycle/case-state.model.ts';
import type { HoldModel } from './hold.model.ts';
import { extenuatingFactorRows, holdRows } from './hold.queries.ts';

/** What stops or slows cases, for one request, as its viewer may read it. */
export function createHoldLoaders(database: Database, scope: CaseScope) {
  return {
    ofCase: rowsByCase<HoldModel>(database, scope, holdRows),
    factorsOfCase: rowsByCase<ExtenuatingFactorState>(database, scope, extenuatingFactorRows),
  };
}
