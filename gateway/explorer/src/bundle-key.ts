import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleOptions, packageFolder } from './bundle.ts';

/** A hash of all that decides the bundle: the pinned versions, the options and the sources. */
export function bundleKey(): string {
  const hash = createHash('sha256').update(JSON.stringify(bundleOptions));
  for (const name of ['package.json', ...browserSources()]) {
    hash.update(`\0${name}\0`).update(readFileSync(join(packageFolder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

function browserSources(): string[] {
  return readdirSync(join(packageFolder, 'browser'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/[.]test[.]tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(packageFolder.length))
    .sort();
}
