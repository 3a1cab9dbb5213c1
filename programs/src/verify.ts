import { Command } from 'commander';
import { readEnvironment } from './environment.ts';
import { print, run } from './run.ts';
import { verifyRecords } from './verify-records.ts';
import { closeAllPools, openAllPools, openWorkDatabase } from './work-database.ts';

await new Command('pnpm verify')
  .description('Checks that records are what their events say. Exits 1 on the first lie.')
  .action(() =>
    run(async () => {
      const database = await openWorkDatabase(readEnvironment());
      const pools = openAllPools(database.urlsOf, 6);
      try {
        for await (const { checked, lie } of verifyRecords(pools)) {
          if (lie !== null) {
            throw new Error(`${checked}: ${lie}`);
          }
          print(`${checked}: hold`);
        }
      } finally {
        await closeAllPools(pools);
        await database.stop();
      }
    }),
  )
  .parseAsync(process.argv);
