import { spawnSync } from 'node:child_process';
import type { ServerUser } from './server-user.ts';

/** How a program of the server is started: as whom, where, and with nothing of our environment. */
export function spawnOptions(user: ServerUser | undefined) {
  return { ...user, cwd: '/', env: { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' } };
}

/** Runs a program to its end; null if it succeeded, else what it said. */
export function run(
  command: string,
  parameters: readonly string[],
  user: ServerUser | undefined,
): string | null {
  const result = spawnSync(command, parameters, {
    ...spawnOptions(user),
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (result.status === 0) {
    return null;
  }
  return result.error?.message ?? `${result.stdout}${result.stderr}`.trim();
}

/** Whether the user can work in a folder, all its parents and access lists considered. */
export function canReach(folder: string, user: ServerUser): boolean {
  return run('/bin/sh', ['-c', 'cd -- "$1" && test -x .', 'sh', folder], user) === null;
}
