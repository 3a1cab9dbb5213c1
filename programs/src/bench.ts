import { openAdmin } from '@concord/db';
import { Command } from 'commander';
import { pageOfCases, pageOfCasesInOneStatement } from './bench/page-of-cases.ts';
import { readEnvironment } from './environment.ts';
import { openPrivateGraph } from './private-graph.ts';
import { print, run } from './run.ts';
import { people } from './stories/people.ts';
import { closeAllPools, openAllPools, openWorkDatabase } from './work-database.ts';

const rounds = 60;
const warmUp = 10;

/** The middle of measured times, in milliseconds. */
function median(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

await new Command('pnpm bench')
  .description('Measures the graph against one SQL statement that makes the same JSON.')
  .action(() =>
    run(async () => {
      const database = await openWorkDatabase(readEnvironment());
      const pools = openAllPools(database.urlsOf, 30);
      const admin = openAdmin(database.adminUrl);
      const graph = await openPrivateGraph(pools, () => new Date());
      try {
        const [[graphTimes, sqlTimes], cases] = [
          [[], []] as [number[], number[]],
          await admin`select count(*) from dod.cases`,
        ];
        for (let round = 0; round < rounds + warmUp; round += 1) {
          // In turns, so that both meet the same weather.
          const ofGraph = await timed(async () => {
            const { errors } = await graph.ask(people.dscaCase, pageOfCases, {});
            if (errors !== undefined) {
              throw new Error(`The graph did not answer: ${JSON.stringify(errors)}`);
            }
          });
          const ofSql = await timed(() => admin.unsafe(pageOfCasesInOneStatement));
          if (round >= warmUp) {
            graphTimes.push(ofGraph);
            sqlTimes.push(ofSql);
          }
        }
        const [ofGraph, ofSql] = [median(graphTimes), median(sqlTimes)];
        print(`cases in the database: ${String(cases[0]?.['count'])}`);
        print(
          `page of 50 cases: graph ${ofGraph.toFixed(1)} ms, one statement ${ofSql.toFixed(1)} ms, ratio ${(ofGraph / ofSql).toFixed(2)}`,
        );
      } finally {
        await graph.close();
        await admin.end();
        await closeAllPools(pools);
        await database.stop();
      }
    }),
  )
  .parseAsync(process.argv);
