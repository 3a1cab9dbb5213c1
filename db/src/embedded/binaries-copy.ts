import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { linkLibraries } from './library-links.ts';

/**
 * A copy of the package under /var/tmp that every user can run, made once. It is named by version and
 * owner, so that clones use it together and users keep apart. Throws if someone else made it.
 */
export function copyForOthers(folder: string, version: string): string {
  const copy = `/var/tmp/concord-postgres-${version}-${process.getuid?.()}`;
  if (existsAsOurs(copy)) {
    if (fileCount(copy) >= fileCount(folder)) {
      return copy;
    }
    rmSync(copy, { recursive: true, force: true }); // A cleaner of old files has been here.
  }
  const building = mkdtempSync('/var/tmp/concord-postgres-building-');
  cpSync(join(folder, 'native'), join(building, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  linkLibraries(building);
  openToAll(building);
  try {
    renameSync(building, copy);
  } catch (error) {
    rmSync(building, { recursive: true, force: true });
    if (!existsAsOurs(copy)) {
      throw error; // If it exists by now, another process was faster, and its copy is as good.
    }
  }
  return copy;
}

/** Anyone can put something under this name into /var/tmp; we run only what nobody else can write. */
function existsAsOurs(copy: string): boolean {
  const found = lstatSync(copy, { throwIfNoEntry: false });
  if (found === undefined) {
    return false;
  }
  if (!found.isDirectory() || found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) {
    throw new Error(`${copy} is not a folder that only this user can write; remove it.`);
  }
  return true;
}

/** Whatever our umask is, the server's user must be able to enter. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) {
      chmodSync(join(entry.parentPath, entry.name), 0o755);
    }
  }
}

function fileCount(folder: string): number {
  return readdirSync(join(folder, 'native'), { recursive: true }).length;
}
