import { type Subgraph, type SubgraphConfig, serveSubgraph, type Watch } from '@concord/kernel';
import { openAgencyPools } from './agency-pools.ts';
import type { Database } from './database.ts';
import {
  createDatabaseOf,
  createWriterOf,
  type DatabaseOf,
  type WriterOf,
} from './viewer-database.ts';

/** How an agency's program reaches the database for each viewer. */
export interface AgencyDatabase {
  /** For reads. */
  readonly databaseOf: DatabaseOf;
  /** For commands. */
  readonly writerOf: WriterOf;
  /** For what the agency does of its own accord. */
  readonly staff: Database;
}

/** Makes an agency's program over the database as each viewer may reach it. */
export type CreateAgency = (
  database: AgencyDatabase,
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
    const subgraph = await create(
      {
        databaseOf: createDatabaseOf(pools),
        writerOf: createWriterOf(pools),
        staff: pools.staff.database,
      },
      config,
      watch,
    );
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
