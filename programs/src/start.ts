import { recordToLog, reportToLog } from '@concord/kernel';
import { pino } from 'pino';
import { accessLog } from './access-log.ts';
import { readEnvironment, wantsDemonstration } from './environment.ts';
import { createInProcessTransports, createSubgraphs } from './in-process.ts';
import { run } from './run.ts';
import { openTokens, serveGraph } from './serve-graph.ts';
import { closeAllPools, openAllPools, openWorkDatabase } from './work-database.ts';
import { loadWorld } from './world.ts';

/** The whole graph in one process: gateway, three agencies and, unless one is named, PostgreSQL. */
await run(async () => {
  const environment = readEnvironment();
  const tokens = await openTokens(environment);
  await serveGraph(environment, tokens, async () => {
    const database = await openWorkDatabase(environment);
    const pools = openAllPools(database.urlsOf, environment.DATABASE_CONNECTIONS);
    await loadWorld(pools, { withDemonstration: database.isEmbedded || wantsDemonstration() });
    const log = pino({ level: environment.LOG_LEVEL, base: null }, pino.destination(2));
    const subgraphs = await createSubgraphs({
      pools,
      cursorSecret: tokens.cursorSecret,
      watch: { report: reportToLog(log), recordAccess: recordToLog(accessLog(environment)) },
      now: () => new Date(),
      servicePauseMs: 1000,
    });
    return {
      transports: createInProcessTransports(subgraphs, tokens.verify),
      async stop() {
        await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.stop()));
        await closeAllPools(pools);
        await database.stop();
      },
    };
  });
});
