import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { subgraphNames } from '@concord/schema';
import { print, run } from './run.ts';
import { breakingChanges, classProblems, supergraphProblems } from './treaty-checks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One thing that must hold, and what to do if it does not. */
interface Check {
  readonly name: string;
  readonly advice: string;
  /** What is wrong, line by line; empty if nothing is. */
  run(): string;
}

const checks: readonly Check[] = [
  {
    name: 'every field has a data class',
    advice: 'Give each field named above a class that the agency’s matrix holds.',
    run: classProblems,
  },
  {
    name: 'the supergraph is composed from the SDL',
    advice: 'Run `pnpm compose` and commit schema/supergraph.graphql.',
    run: supergraphProblems,
  },
  {
    name: 'nothing that clients were promised is broken',
    advice:
      'Keep the old shape beside the new one and deprecate it. If nobody relies on it yet, say so in schema/CHANGELOG.md and run `pnpm compose --release`.',
    run: breakingChanges,
  },
  {
    name: 'the generated types fit the SDL',
    advice: 'They were written anew: read them, and commit subgraphs/*/src/generated.',
    run: generatedProblems,
  },
  // Before the types: to the compiler a forbidden import is a hundred errors and no reason.
  {
    name: 'import rules',
    advice: 'Move the code to a room that may import it, as docs/architecture.md says.',
    run: () =>
      tool(
        'depcruise',
        ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'],
        ...['kernel', 'schema', 'db', 'subgraphs', 'gateway', 'programs', 'test'],
      ),
  },
  {
    name: 'types',
    advice: 'Mend the types; `pnpm typecheck` checks again.',
    run: () => tool('tsc', '--build'),
  },
  {
    name: 'format and lint',
    advice: '`pnpm format` mends what can be mended by itself.',
    run: () => tool('biome', 'check', '--error-on-warnings', '.'),
  },
  {
    name: 'lint with types',
    advice: 'Mend each place; `pnpm lint` checks again.',
    run: () => tool('eslint', '.', '--max-warnings', '0'),
  },
  {
    name: 'nothing is unused',
    advice: 'Delete what nobody uses, or use it.',
    run: () => tool('knip', '--no-progress'),
  },
];

/** The output of a tool of the workspace if it fails, empty if it does not. */
function tool(name: string, ...args: readonly string[]): string {
  const ended = spawnSync(`${root}/node_modules/.bin/${name}`, args, {
    cwd: root,
    encoding: 'utf8',
  });
  return ended.status === 0 ? '' : `${ended.stdout}${ended.stderr}`;
}

/** Writes the types anew and names the files that were not so before. */
function generatedProblems(): string {
  const files = subgraphNames.map((name) => `${root}subgraphs/${name}/src/generated/schema.ts`);
  const read = () => files.map((file) => readFileSync(file, 'utf8'));
  const before = read();
  const failure = tool('tsx', '--conditions=source', 'codegen.ts');
  const after = read();
  return failure + files.filter((_file, index) => before[index] !== after[index]).join('\n');
}

/** SDL that does not parse or compose is a problem like any other, and the next checks still run. */
function problemsOf(check: Check): string {
  try {
    return check.run().trim();
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

await run(() => {
  let failed = 0;
  for (const check of checks) {
    const begun = performance.now();
    const problems = problemsOf(check);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    print(`${problems === '' ? 'ok  ' : 'FAIL'} ${check.name} (${seconds} s)`);
    if (problems !== '') {
      failed += 1;
      print(`${problems}\n→ ${check.advice}\n`);
    }
  }
  if (failed > 0) {
    throw new Error(`${failed} of ${checks.length} checks failed.`);
  }
  return Promise.resolve();
});
