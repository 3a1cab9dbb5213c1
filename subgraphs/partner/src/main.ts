import { createDatabaseOf, openAgencyPools } from '@concord/db';
import { serveSubgraph } from '@concord/kernel';
import { createPartnerSubgraph } from './subgraph.ts';

await serveSubgraph(process.env, async (config, watch) => {
  const pools = openAgencyPools({
    staffUrl: config.STAFF_DATABASE_URL,
    purchaserUrl: config.PURCHASER_DATABASE_URL,
    connections: config.DATABASE_CONNECTIONS,
  });
  const subgraph = await createPartnerSubgraph(
    {
      databaseOf: createDatabaseOf(pools),
    },
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
