import { createEnvelopeSigner, createHttpTransport } from '@concord/kernel';
import { subgraphNames } from '@concord/schema';
import { type DevelopmentKeys, readEnvelopeKey } from './development-keys.ts';
import { readEnvironment, wantsDemonstration } from './environment.ts';
import { print, run } from './run.ts';
import { openTokens, serveGraph, type Tokens } from './serve-graph.ts';
import { type ToldBehind, tellBehind } from './stories/told-behind.ts';
import { startSubgraphProcess } from './subgraph-process.ts';
import { closeAllPools, openAllPools, openWorkDatabase } from './work-database.ts';
import { loadWorld } from './world.ts';

/** The same graph as four processes: this one is the gateway, and each agency's program runs alone. */
await run(async (ending) => {
  const environment = readEnvironment();
  const tokens = await openTokens(environment);
  const keys = developmentKeysOf(tokens);
  await serveGraph(environment, tokens, ending, async () => {
    const database = await openWorkDatabase(environment);
    const pools = openAllPools(database.urlsOf, environment.DATABASE_CONNECTIONS);
    const withDemonstration = database.isEmbedded || wantsDemonstration();
    await loadWorld(pools, { withDemonstration });
    const subgraphs = await Promise.all(
      subgraphNames.map(async (name) => {
        const subgraph = await startSubgraphProcess({
          name,
          urls: database.urlsOf(name),
          keys,
          tokenAudience: environment.TOKEN_AUDIENCE,
          cursorSecret: tokens.cursorSecret,
          logLevel: environment.LOG_LEVEL,
        });
        print(`${name} is process ${subgraph.pid} on port ${subgraph.port}`);
        return { name, subgraph };
      }),
    );
    let stories: ToldBehind | undefined;
    const sign = createEnvelopeSigner(await readEnvelopeKey(keys));
    return {
      transports: Object.fromEntries(
        subgraphs.map(({ name, subgraph: { url } }) => [
          name,
          createHttpTransport({ subgraph: name, url, sign, report: printFailure }),
        ]),
      ),
      whenServing() {
        if (withDemonstration) {
          stories = tellBehind(pools, (fault) => printFailure('stories', fault));
        }
      },
      async stop() {
        await stories?.stop();
        await closeAllPools(pools);
        await Promise.all(subgraphs.map(({ subgraph }) => subgraph.stop()));
        await database.stop();
      },
    };
  });
});

function developmentKeysOf({ keys }: Tokens): DevelopmentKeys {
  if (keys === null) {
    throw new Error(
      'start:split is for development. In production run gateway/ and subgraphs/* as programs of their own.',
    );
  }
  return keys;
}

function printFailure(subgraph: string, fault: unknown): void {
  print(`${subgraph}: ${fault instanceof Error ? fault.name : 'fault'}`);
}
