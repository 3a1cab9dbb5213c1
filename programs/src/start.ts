import { recordToLog, reportToLog } from '@concord/kernel';
import { pino } from 'pino';
import { accessLog } from './access-log.ts';
import { readEnvironment, wantsDemonstration } from './environment.ts';
import { createInProcessTransports, createSubgraphs } from './in-process.ts';
import { run } from './run.ts';
import { openTokens, serveGraph } from './serve-graph.ts';
import { type ToldBehind, tellBehind } from './stories/told-behind.ts';
import { closeAllPools, openAllPools, openWorkDatabase } from './work-database.ts';
import { loadWorld } from './world.ts';

/** The whole graph in one process: gateway, three agencies and, unless one is named, PostgreSQL. */
await run(async (ending) => {
  const environment = readEnvironment();
  const tokens = await openTokens(environment);
  await serveGraph(environment, tokens, ending, async () => {
    const database = await openWorkDatabase(environment);
    const pools = openAllPools(database.urlsOf, environment.DATABASE_CONNECTIONS);
    const withDemonstration = database.isEmbedded || wantsDemonstration();
    await loadWorld(pools, { withDemonstration });
    const log = pino({ level: environment.LOG_LEVEL, base: null }, pino.destination(2));
    const subgraphs = await createSubgraphs({
      pools,
      cursorSecret: tokens.cursorSecret,
      watch: { report: reportToLog(log), recordAccess: recordToLog(accessLog(environment)) },
      now: () => new Date(),
      servicePauseMs: 1000,
    });
    let stories: ToldBehind | undefined;
    return {
      transports: createInProcessTransports(subgraphs, tokens.verify),
      whenServing() {
        if (withDemonstration) {
          stories = tellBehind(pools, (fault) => log.error({ err: fault }, 'a story broke off'));
        }
      },
      async stop() {
        await stories?.stop();
        await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.stop()));
        await closeAllPools(pools);
        await database.stop();
      },
    };
  });
});
