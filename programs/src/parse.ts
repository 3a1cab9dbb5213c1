import { parseArticles, toNdjsonLine } from '@concord/subgraph-state';
import { Command } from 'commander';
import { shippedCountryLookup } from './country-lookup.ts';
import { readArticles } from './input-paths.ts';
import { print, run } from './run.ts';

const program = new Command('pnpm parse').description('Reads outside texts and prints NDJSON.');

program
  .command('notices')
  .description('Reads Congressional Record articles; prints one certification a line.')
  .argument('<path...>', 'article files, or folders of them')
  .action((paths: string[]) =>
    run(() => {
      const { certifications, rejected } = parseArticles(
        readArticles(paths),
        shippedCountryLookup(),
      );
      for (const certification of certifications) {
        print(toNdjsonLine(certification));
      }
      for (const { file, line, reason } of rejected) {
        process.stderr.write(`${file}:${line}: ${reason}\n`);
      }
      return Promise.resolve();
    }),
  );

await program.parseAsync(process.argv);
