import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the project's configuration says. */
interface Rules {
  readonly forbidden: readonly {
    readonly name: string;
    readonly comment?: string;
    readonly severity: string;
  }[];
}
const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Rules;

/** A file that somebody might write, and the rule that it breaks. */
interface Planted {
  readonly what: string;
  readonly file: string;
  readonly imports: string;
  readonly rule: string;
}

const planted: readonly Planted[] = [
  {
    what: 'the kernel that asks for another package',
    file: 'kernel/src/planted-by-a-test-1.ts',
    imports: '@concord/db',
    rule: 'everything-resolves',
  },
  {
    what: 'the kernel that reaches another room by path',
    file: 'kernel/src/planted-by-a-test-2.ts',
    imports: '../../db/src/index.ts',
    rule: 'kernel-stands-alone',
  },
  {
    what: 'two files that need each other',
    file: 'kernel/src/planted-by-a-test-3.ts',
    imports: './planted-by-a-test-4.ts',
    rule: 'no-cycles',
  },
  {
    what: 'tables that know an agency',
    file: 'db/src/planted-by-a-test.ts',
    imports: '../../subgraphs/dod/src/index.ts',
    rule: 'schema-and-db-know-only-the-kernel',
  },
  {
    what: 'a gateway that reads the database',
    file: 'gateway/src/planted-by-a-test-1.ts',
    imports: '../../db/src/index.ts',
    rule: 'gateway-holds-no-data',
  },
  {
    what: 'an agency that knows another',
    file: 'subgraphs/dod/src/planted-by-a-test.ts',
    imports: '../../state/src/index.ts',
    rule: 'subgraphs-do-not-know-each-other',
  },
  {
    what: 'a resolver that speaks SQL',
    file: 'subgraphs/dod/src/modules/case/planted-by-a-test.resolvers.ts',
    imports: 'drizzle-orm',
    rule: 'only-queries-speak-sql',
  },
  {
    what: 'a resolver that reaches round the loaders',
    file: 'subgraphs/dod/src/modules/case/planted-by-a-test-2.resolvers.ts',
    imports: './case-order.queries.ts',
    rule: 'resolvers-reach-data-through-loaders',
  },
  {
    what: 'an agency that reads the tables of another',
    file: 'subgraphs/dod/src/modules/case/planted-by-a-test.queries.ts',
    imports: '../../../../../db/src/tables/state/index.ts',
    rule: 'tables-belong-to-one-subgraph',
  },
  {
    what: 'a policy that is not pure',
    file: 'subgraphs/dod/src/modules/case/planted-by-a-test.policy.ts',
    imports: 'node:fs',
    rule: 'policies-are-pure',
  },
  {
    what: 'a package that is not entered through its index',
    file: 'programs/src/planted-by-a-test.ts',
    imports: '../../gateway/src/limits/count-tokens.ts',
    rule: 'packages-are-entered-through-their-index',
  },
  {
    what: 'a source that imports a test',
    file: 'gateway/src/planted-by-a-test-2.ts',
    imports: '../../test/harness/world.ts',
    rule: 'sources-do-not-import-tests',
  },
];
/** What the cycle goes through, and a file that keeps every rule. */
const other = 'kernel/src/planted-by-a-test-4.ts';
const innocent = 'kernel/src/planted-by-a-test-5.ts';

/** Puts the files into the tree for as long as the checker looks at them, and returns what it says. */
function cruisePlanted(): string {
  const files = [...planted.map(({ file }) => file), other, innocent];
  const write = (file: string, imports: string) =>
    writeFileSync(join(root, file), `import * as all from '${imports}';\nexport const x = all;\n`);
  try {
    for (const { file, imports } of planted) {
      write(file, imports);
    }
    write(other, './planted-by-a-test-3.ts');
    writeFileSync(join(root, innocent), 'export const x = 1;\n');
    const { stdout, stderr } = spawnSync(
      `${root}/node_modules/.bin/depcruise`,
      ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...files],
      { cwd: root, encoding: 'utf8' },
    );
    return `${stdout}${stderr}`.replaceAll(/\s+/g, ' ');
  } finally {
    for (const file of files) {
      rmSync(join(root, file), { force: true });
    }
  }
}

describe('every import rule', () => {
  it.each(forbidden)(
    'is an error and has a sentence that says why or what to do: $name',
    ({ severity, comment = '' }) => {
      expect(severity).toBe('error');
      expect(comment).toMatch(/^[A-Z][\s\S]{20,}\.$/);
    },
  );
});

describe('a file that breaks a rule', () => {
  let said: string;
  beforeAll(() => {
    said = cruisePlanted();
  }, 60_000);

  it.each(planted)('is refused with the name of the rule, and what to do: $what', (one) => {
    expect(said).toContain(`error ${one.rule}: ${one.file} → `);
    expect(said).toContain(forbidden.find(({ name }) => name === one.rule)?.comment);
  });

  it('is there for each rule, and none is refused that keeps them', () => {
    const broken = new Set(planted.map(({ rule }) => rule));
    expect(forbidden.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
    expect(said).not.toContain(innocent);
  });
});
