import { Command, InvalidArgumentError } from 'commander';
import { readEnvironment } from './environment.ts';
import { writePortfolio } from './portfolio/write-portfolio.ts';
import { print, run } from './run.ts';
import { closeAllPools, openAllPools, openWorkDatabase } from './work-database.ts';
import { loadWorld } from './world.ts';

/** A whole number above zero, at most as large as identifiers allow. */
function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1 || number > 155_520) {
    throw new InvalidArgumentError('Give a whole number from 1 to 155520.');
  }
  return number;
}

await new Command('pnpm portfolio')
  .description('Writes a valid portfolio of invented cases, of any size, for measurements.')
  .requiredOption('--cases <N>', 'how many cases', wholeNumber)
  .option('--seed <S>', 'the same seed gives the same cases', wholeNumber, 1)
  .action(({ cases, seed }: { cases: number; seed: number }) =>
    run(async () => {
      const begun = performance.now();
      const environment = readEnvironment();
      const database = await openWorkDatabase(environment);
      const pools = openAllPools(database.urlsOf, 6);
      try {
        await loadWorld(pools, { withDemonstration: true });
        const report = await writePortfolio({ adminUrl: database.adminUrl, pools, cases, seed });
        const seconds = ((performance.now() - begun) / 1000).toFixed(1);
        print(`wrote ${report.cases} cases with ${report.events} events in ${seconds} s`);
      } finally {
        await closeAllPools(pools);
        await database.stop();
      }
    }),
  )
  .parseAsync(process.argv);
