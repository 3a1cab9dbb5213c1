import type { DatabaseOf } from '@concord/db';
import type { RequestContext } from '@concord/kernel';
import { createPublicStatisticLoaders } from './modules/public-statistic/public-statistic.loaders.ts';
import { createPublicationLoaders } from './modules/publication/publication.loaders.ts';

/** What the program holds for all requests. */
export interface PartnerResources {
  readonly databaseOf: DatabaseOf;
}

/** What every resolver of this subgraph is given. */
export interface PartnerContext extends RequestContext {
  readonly publications: ReturnType<typeof createPublicationLoaders>;
  readonly publicStatistics: ReturnType<typeof createPublicStatisticLoaders>;
}

/** Makes the loaders of one request; none outlives it, so no viewer is served from another's. */
export function createPartnerContext(
  { databaseOf }: PartnerResources,
  base: RequestContext,
): PartnerContext {
  const database = databaseOf(base.viewer);
  return {
    ...base,
    publications: createPublicationLoaders(database),
    publicStatistics: createPublicStatisticLoaders(database),
  };
}
