import { chmodSync, copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { canReach } from '../embedded/run.ts';
import type { ServerUser } from '../embedded/server-user.ts';

/**
 * A Node that another user can run: ours, or a copy in a temporary folder where ours lies in a home that only
 * its owner can enter, as one that npx brought does.
 */
export function reachableNode(user: ServerUser): string {
  if (canReach(dirname(process.execPath), user)) {
    return process.execPath;
  }
  const folder = mkdtempSync(join(tmpdir(), 'concord-node-'));
  chmodSync(folder, 0o755);
  const copy = join(folder, 'node');
  copyFileSync(process.execPath, copy);
  chmodSync(copy, 0o755);
  copies.push(folder);
  return copy;
}

const copies: string[] = [];

/** The folders of the copies that were made, for the test to remove. */
export function takeNodeCopies(): string[] {
  return copies.splice(0);
}
