import type { Database } from '@concord/db';
import type { CaseScope } from '../case/case-rows.queries.ts';
import { rowsByCase } from '../case/rows-of-cases.loaders.ts';
import type { CustodyState } from '../life-cycle/case-state.model.ts';
import { custodyRows, partnerCustodyRows } from './custody.queries.ts';

/** Who holds cases, for one request, as its viewer may know. */
export function createCustodyLoaders(database: Database, scope: CaseScope) {
  return {
    ofCase: rowsByCase<CustodyState>(database, scope, custodyRows),
    partnerOfCase: rowsByCase<CustodyState>(database, scope, partnerCustodyRows),
  };
}
