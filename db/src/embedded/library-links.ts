import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { hasCode } from './has-code.ts';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the links between libraries that the package's install script would make; pnpm does not run
 * that. Null if all is well, or why the folder cannot be completed (it may be read-only).
 */
export function linkLibraries(folder: string): string | null {
  try {
    const list = readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8');
    for (const { source, target } of JSON.parse(list) as Link[]) {
      const path = join(folder, target);
      if (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
        linkOnce(relative(dirname(path), join(folder, source)), path);
      }
    }
    return null;
  } catch (error) {
    return hasCode(error, 'ENOENT') ? null : String(error);
  }
}

function linkOnce(source: string, path: string): void {
  try {
    symlinkSync(source, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) {
      throw error; // Another process may have been faster; anything else is a reason.
    }
  }
}
