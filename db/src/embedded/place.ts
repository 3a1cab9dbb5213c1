import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { canReach } from './run.ts';
import type { ServerUser } from './server-user.ts';

/**
 * The folder that holds the server's files: the given one, or, if the server's user cannot reach
 * that (it lies under /root), one in /var/tmp that the given folder remembers.
 */
export function placeFor(
  folder: string,
  userOf: (place: string) => ServerUser | undefined,
): { place: string; user: ServerUser | undefined } {
  if (mkdirSync(folder, { recursive: true }) !== undefined) {
    chmodSync(folder, 0o711); // Whatever our umask is, the server's user must be able to enter.
  }
  const remembered = readPointer(folder);
  const place = remembered ?? folder;
  const user = userOf(place);
  if (user === undefined || remembered !== null || canReach(folder, user)) {
    return { place, user };
  }
  return { place: makeElsewhere(folder), user };
}

function pointerOf(folder: string): string {
  return join(folder, 'postgres-is-in');
}

function readPointer(folder: string): string | null {
  const pointer = pointerOf(folder);
  if (!existsSync(pointer)) {
    return null;
  }
  const place = readFileSync(pointer, 'utf8').trim();
  if (existsSync(place)) {
    return place;
  }
  rmSync(pointer, { force: true }); // Someone emptied /var/tmp; the server starts anew.
  return null;
}

function makeElsewhere(folder: string): string {
  const place = mkdtempSync('/var/tmp/concord-data-');
  chmodSync(place, 0o711);
  const draft = `${pointerOf(folder)}-${randomUUID()}`;
  writeFileSync(draft, `${place}\n`);
  try {
    linkSync(draft, pointerOf(folder)); // Fails if another process was faster; then its place counts.
    return place;
  } catch {
    rmdirSync(place);
    return readFileSync(pointerOf(folder), 'utf8').trim();
  } finally {
    rmSync(draft);
  }
}
