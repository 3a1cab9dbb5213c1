import { type Subgraph, type SubgraphConfig, serveSubgraph, type Watch } from '@concord/kernel';
import { openAgencyPools } from './agency-pools.ts';
import { createDatabaseOf, type DatabaseOf } from './viewer-database.ts';

/** Makes an agency's program over the database as each viewer may reach it. */
export type CreateAgency = (
  databaseOf: DatabaseOf,
  config: SubgraphConfig,
  watch: Watch,
) => Promise<Subgraph>;

/**
 * Runs an agency's program as a process of its own, with a pool for each of its login roles. Rejects
 * with a sentence if the environment is not complete.
 */
export function serveAgency(environment: NodeJS.ProcessEnv, create: CreateAgency): Promise<void> {
  return serveSubgraph(environment, async (config, watch) => {
    const pools = openAgencyPools({
      staffUrl: config.STAFF_DATABASE_URL,
      purchaserUrl: config.PURCHASER_DATABASE_URL,
      connections: config.DATABASE_CONNECTIONS,
    });
    const subgraph = await create(createDatabaseOf(pools), config, watch);
    return {
      subgraph,
      isReady: pools.isReady,
      async close() {
        await subgraph.stop();
        await pools.close();
      },
    };
  });
}
