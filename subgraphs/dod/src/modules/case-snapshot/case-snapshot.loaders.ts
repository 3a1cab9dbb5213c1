import type { Database } from '@concord/db';
import {
  batchByKey,
  type ListArguments,
  type ListEnvironment,
  type Loader,
  type StoredEvent,
} from '@concord/kernel';
import type { CaseModel } from '../case/case.model.ts';
import type { CaseScope } from '../case/case-rows.queries.ts';
import { type CaseSnapshotModel, snapshotAt } from './case-snapshot.model.ts';
import type { PartnerCaseSnapshotModel } from './partner-case-snapshot.model.ts';
import {
  createPartnerSnapshotList,
  selectPartnerSnapshots,
} from './partner-case-snapshot.queries.ts';
import { refuseFuture } from './past-moment.model.ts';

/** What past states are told from: whole histories, and the present moment. */
export interface SnapshotSources {
  readonly wholeHistory: (caseId: string) => Promise<readonly StoredEvent[]>;
  readonly now: () => Date;
}

/** Cases as they were, for one request, as its viewer may see them. */
export function createCaseSnapshotLoaders(
  database: Database,
  environment: ListEnvironment,
  scope: CaseScope,
  { wholeHistory, now }: SnapshotSources,
) {
  let list = createPartnerSnapshotList(environment, scope);
  const byMoment = new Map<string, Loader<string, PartnerCaseSnapshotModel | null>>();
  /** Each moment asked for is one statement, whatever the number of cases. */
  function partnerAt(at: string): Loader<string, PartnerCaseSnapshotModel | null> {
    const loader =
      byMoment.get(at) ??
      batchByKey(
        (caseIds: readonly string[]) => selectPartnerSnapshots(database, scope, at, caseIds),
        (row) => row.caseId,
      );
    byMoment.set(at, loader);
    return loader;
  }
  return {
    /** A case as it was. Refuses a moment in the future. */
    async at(row: CaseModel, at: string): Promise<CaseSnapshotModel | null> {
      refuseFuture(at, now());
      return snapshotAt(await wholeHistory(row.caseId), at, row);
    },
    /** A case as its purchaser saw it. Refuses a moment in the future. */
    partnerAt(caseId: string, at: string): Promise<PartnerCaseSnapshotModel | null> {
      refuseFuture(at, now());
      return partnerAt(at).load(caseId);
    },
    /** What a case's purchaser saw, by pages. */
    partnerHistory: (caseId: string, args: ListArguments<never, never>) => list(caseId, args),
    /** Forgets what a command may have changed. */
    clear(): void {
      byMoment.clear();
      list = createPartnerSnapshotList(environment, scope);
    },
  };
}
