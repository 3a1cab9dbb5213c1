import { createDatabaseOf, openAgencyPools } from '@concord/db';
import { createCursorSeal, serveSubgraph } from '@concord/kernel';
import { createDodSubgraph } from './subgraph.ts';

await serveSubgraph(process.env, async (config, watch) => {
  const pools = openAgencyPools({
    staffUrl: config.STAFF_DATABASE_URL,
    purchaserUrl: config.PURCHASER_DATABASE_URL,
    connections: config.DATABASE_CONNECTIONS,
  });
  const subgraph = await createDodSubgraph(
    {
      databaseOf: createDatabaseOf(pools),
      cursors: createCursorSeal(Buffer.from(config.CURSOR_SECRET, 'base64url')),
      now: () => new Date(),
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
