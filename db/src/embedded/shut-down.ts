import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { pollMs } from './postmaster.ts';
import { isAlive } from './process-id.ts';
import { run } from './run.ts';
import type { ServerUser } from './server-user.ts';

/**
 * Ends the server: open transactions are rolled back and all else is written. One that does not end
 * in time is cut off, and recovers at its next start.
 */
export async function shutDown(pid: number, data: string, { pgCtl }: Binaries): Promise<void> {
  if (process.platform === 'win32') {
    run(pgCtl, ['stop', '-D', data, '-m', 'fast', '-w'], undefined); // Windows knows no signals.
    return;
  }
  for (const [signal, patienceMs] of escalation) {
    send(pid, signal);
    for (const deadline = performance.now() + patienceMs; performance.now() < deadline; ) {
      if (!isAlive(pid)) {
        return;
      }
      await sleep(pollMs);
    }
  }
}

const escalation = [
  ['SIGINT', 15_000],
  ['SIGQUIT', 5_000],
  ['SIGKILL', 5_000],
] as const;

/**
 * Ends the server for a process that exits and cannot await anything any more, and returns when it has
 * ended. One that does not end in time is cut off.
 */
export function shutDownAtOnce(
  pid: number,
  data: string,
  { pgCtl }: Binaries,
  user: ServerUser | undefined,
): void {
  if (process.platform !== 'win32') {
    send(pid, 'SIGINT'); // Ctrl-C may end the program below before it has.
  }
  const complaint = run(pgCtl, ['stop', '-D', data, '-m', 'fast', '-w', '-t', '5'], user);
  if (complaint !== null) {
    send(pid, 'SIGQUIT');
  }
}

/** Sends a signal, if the process is still there. */
export function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended by itself.
  }
}
