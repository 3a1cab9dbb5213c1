import type { DatabaseOf, WriterOf } from '@concord/db';
import { type CursorSeal, type RequestContext, washingtonDate } from '@concord/kernel';
import { createDiscrepancyReportLoaders } from './modules/discrepancy-report/discrepancy-report.loaders.ts';
import { createLetterOfRequestLoaders } from './modules/letter-of-request/letter-of-request.loaders.ts';
import { createLoaResponseLoaders } from './modules/loa-response/loa-response.loaders.ts';
import { createPublicStatisticLoaders } from './modules/public-statistic/public-statistic.loaders.ts';
import { createPublicationLoaders } from './modules/publication/publication.loaders.ts';
import type { CommandGiver } from './modules/purchaser-command/purchaser-command.commands.ts';
import { createWorkListLoaders } from './modules/work-list/work-list.loaders.ts';

/** What the program holds for all requests. */
export interface PartnerResources {
  readonly databaseOf: DatabaseOf;
  readonly writerOf: WriterOf;
  readonly cursors: CursorSeal;
  readonly now: () => Date;
  /** The time at which commands are given, where a story is told; the database's unless given. */
  readonly storyTime?: () => Date;
}

/** What every resolver of this subgraph is given. */
export interface PartnerContext extends RequestContext {
  readonly commandGiver: CommandGiver;
  readonly discrepancyReports: ReturnType<typeof createDiscrepancyReportLoaders>;
  readonly lettersOfRequest: ReturnType<typeof createLetterOfRequestLoaders>;
  readonly loaResponses: ReturnType<typeof createLoaResponseLoaders>;
  readonly publications: ReturnType<typeof createPublicationLoaders>;
  readonly publicStatistics: ReturnType<typeof createPublicStatisticLoaders>;
  readonly workList: ReturnType<typeof createWorkListLoaders>;
}

/** Makes the loaders of one request; none outlives it, so no viewer is served from another's. */
export function createPartnerContext(
  resources: PartnerResources,
  base: RequestContext,
): PartnerContext {
  const { viewer } = base;
  const { cursors, now, storyTime } = resources;
  const database = resources.databaseOf(viewer);
  const environment = { database, viewer, cursors };
  const scope = { viewer, today: washingtonDate(now()) };
  return {
    ...base,
    commandGiver: {
      viewer,
      writer: resources.writerOf(viewer),
      ...(storyTime !== undefined && { storyTime }),
    },
    discrepancyReports: createDiscrepancyReportLoaders(database, environment, scope),
    lettersOfRequest: createLetterOfRequestLoaders(database, environment, scope),
    loaResponses: createLoaResponseLoaders(database, environment, scope),
    publications: createPublicationLoaders(database),
    publicStatistics: createPublicStatisticLoaders(database),
    workList: createWorkListLoaders(environment, scope),
  };
}
