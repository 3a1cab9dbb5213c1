import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, isAlive } from './process-id.ts';

/** A server process and where it listens. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** What the server says of itself in its folder; null if it says nothing yet. */
export function readPostmaster(data: string): (Postmaster & { isReady: boolean }) | null {
  let text: string;
  try {
    text = readFileSync(pidFile(data), 'utf8');
  } catch {
    return null;
  }
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 ? { pid, port, isReady: lines[7]?.trim() === 'ready' } : null;
}

/**
 * The server that runs on this data already: another process's, or the orphan of a killed one. Waits
 * while it starts or recovers; null if there is none, or if it goes away.
 */
export async function findRunning(data: string): Promise<Postmaster | null> {
  for (const deadline = performance.now() + startTimeoutMs; performance.now() < deadline; ) {
    const found = readPostmaster(data);
    if (found === null || !isAlive(found.pid)) {
      return null;
    }
    const command = commandLine(found.pid);
    if (command !== '' && !command.includes(data)) {
      forget(found.pid, data);
      return null;
    }
    if (found.isReady) {
      return found;
    }
    await sleep(pollMs);
  }
  throw new Error(`The embedded PostgreSQL in ${data} does not become ready; stop it.`);
}

/** The number went to another program since, and PostgreSQL would refuse to start for its sake. */
function forget(pid: number, data: string): void {
  if (readPostmaster(data)?.pid === pid) {
    rmSync(pidFile(data), { force: true });
  }
}

/** How long recovery after a crash may take. */
export const startTimeoutMs = 60_000;
/** How often we look at the server's files. */
export const pollMs = 5;

function pidFile(data: string): string {
  return join(data, 'postmaster.pid');
}
