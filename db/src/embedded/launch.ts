import { type ChildProcess, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { freePort } from './free-port.ts';
import { type Postmaster, pollMs, readPostmaster, startTimeoutMs } from './postmaster.ts';
import { spawnOptions } from './run.ts';
import type { ServerUser } from './server-user.ts';
import { shutDownAtOnce } from './shut-down.ts';

/** Starts the server and waits until it takes connections. Throws what it said if it ends early. */
export async function launch(
  { data, logFile, portFile }: Cluster,
  binaries: Binaries,
  user: ServerUser | undefined,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  const port = await freePort(readPort(portFile));
  const log = openLog(logFile);
  const logStart = fstatSync(log).size;
  const parameters = Object.entries({ ...baseSettings, ...settings, port: String(port) });
  const child = spawn(
    binaries.postgres,
    ['-D', data, ...parameters.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // In a group of its own: Ctrl-C is for us, and we stop the server when we have finished.
    { ...spawnOptions(user), detached: true, windowsHide: true, stdio: ['ignore', log, log] },
  );
  closeSync(log);
  child.unref();
  // A process that ends while its server starts must not leave it behind either.
  const atExit = () => {
    if (child.pid !== undefined) {
      shutDownAtOnce(child.pid, data, binaries, user);
    }
  };
  process.once('exit', atExit);
  try {
    const started = await untilReady(child, data, port);
    writeFileSync(portFile, String(port));
    return started;
  } catch (error) {
    const said = readFileSync(logFile).subarray(logStart).toString('utf8').trim();
    throw new Error(`${error instanceof Error ? error.message : error} ${said}`.trim());
  } finally {
    process.off('exit', atExit);
  }
}

const baseSettings = {
  listen_addresses: '127.0.0.1',
  // A socket in /tmp would clash with other servers.
  unix_socket_directories: '',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

function readPort(portFile: string): number | null {
  return existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : null;
}

/** A file and not a pipe: the server may outlive us. */
function openLog(path: string): number {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000) {
    renameSync(path, `${path}.old`);
  }
  return openSync(path, 'a', 0o600);
}

async function untilReady(child: ChildProcess, data: string, port: number): Promise<Postmaster> {
  let end: string | undefined;
  child.once('exit', (code, signal) => {
    end = `The embedded PostgreSQL ended early (${signal ?? `code ${code}`}).`;
  });
  child.once('error', (error) => {
    end = `The embedded PostgreSQL could not be started (${error.message}).`;
  });
  for (const deadline = performance.now() + startTimeoutMs; performance.now() < deadline; ) {
    if (end !== undefined) {
      throw new Error(end);
    }
    const found = readPostmaster(data);
    if (found?.pid === child.pid && found?.isReady === true) {
      return { pid: found.pid, port };
    }
    await sleep(pollMs);
  }
  child.kill('SIGKILL');
  throw new Error(
    `The embedded PostgreSQL did not start within ${startTimeoutMs / 1_000} seconds.`,
  );
}
