import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** One file of the migrations folder. */
export interface Migration {
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text with plain line ends, so that a checkout on Windows has the same. */
  readonly checksum: string;
}

/** All migrations, oldest first. Throws if a name is not `NNNN_verb_noun.sql` or a number is twice. */
export function readMigrations(folder: URL): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const seen = new Map<string, string>();
  for (const name of names) {
    if (!/^\d{4}_[a-z0-9]+(?:_[a-z0-9]+)+\.sql$/.test(name)) {
      throw new Error(`Migration "${name}" must be named like 0002_create_cases.sql.`);
    }
    const number = name.slice(0, 4);
    const other = seen.get(number);
    if (other !== undefined) {
      throw new Error(`Migrations ${other} and ${name} have the same number; give one the next.`);
    }
    seen.set(number, name);
  }
  return names.map((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
  });
}
