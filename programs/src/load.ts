import { writeFileSync } from 'node:fs';
import { addReports, type LoadReport } from '@concord/kernel';
import { Command } from 'commander';
import { readEnvironment } from './environment.ts';
import { loadCountryPaths } from './load-countries.ts';
import { loadDeliveryPaths } from './load-deliveries.ts';
import { loadNotices } from './load-notices.ts';
import { print, run } from './run.ts';
import { type AllPools, closeAllPools, openAllPools, openWorkDatabase } from './work-database.ts';
import { loadWorld } from './world.ts';

/** Loads paths into the agencies' tables, one transaction a file. */
type Load = (pools: AllPools, paths: readonly string[]) => Promise<readonly LoadReport[]>;

const program = new Command('pnpm load').description(
  'Loads real data. Loading the same twice changes nothing.',
);
addCommand(
  'notices',
  'Congressional Record articles (.txt) or parsed notices (.ndjson)',
  loadNotices,
);
addCommand(
  'countries',
  'folders of country tables (.csv), or purchasers (.ndjson)',
  loadCountryPaths,
);
addCommand(
  'deliveries',
  'delivery transactions (C1 records of eighty columns, .txt or .c1)',
  loadDeliveryPaths,
);
await program.parseAsync(process.argv);

function addCommand(name: string, what: string, load: Load): void {
  program
    .command(name)
    .description(`Loads ${what}.`)
    .argument('<path...>', what)
    .option('--rejects <FILE>', 'writes the rejected records there as NDJSON')
    .action((paths: string[], { rejects }: { rejects?: string }) =>
      run(async () => {
        const report = addReports(await withPools((pools) => load(pools, paths)));
        printReport(report);
        if (rejects !== undefined) {
          writeFileSync(rejects, report.rejected.map((one) => `${JSON.stringify(one)}\n`).join(''));
        }
      }),
    );
}

async function withPools<Result>(work: (pools: AllPools) => Promise<Result>): Promise<Result> {
  const environment = readEnvironment();
  const database = await openWorkDatabase(environment);
  const pools = openAllPools(database.urlsOf, 6);
  try {
    // Notices are read by the rules and countries that the project ships.
    await loadWorld(pools, { withDemonstration: database.isEmbedded });
    return await work(pools);
  } finally {
    await closeAllPools(pools);
    await database.stop();
  }
}

function printReport({ accepted, unchanged, rejected }: LoadReport): void {
  for (const { file, line, reason } of rejected) {
    print(`${file}:${line}: ${reason}`);
  }
  print(`accepted ${accepted}, unchanged ${unchanged}, rejected ${rejected.length}`);
}
