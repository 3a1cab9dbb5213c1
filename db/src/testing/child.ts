import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { reachableNode } from './reachable-node.ts';

/** A child process that holds an embedded server. */
export interface Holder {
  readonly child: ChildProcess;
  /** What it printed: the URL. Rejects with what it complained of, if it ended instead. */
  readonly url: Promise<string>;
  /** Lets it stop the server and waits for its end. */
  release(): Promise<void>;
}

/** Starts `hold-server.ts` on a folder, as another user and from another copy if asked. */
export function holdServer(
  folder: string,
  { user, script }: { user?: { uid: number; gid: number }; script?: string } = {},
): Holder {
  const hold = script ?? fileURLToPath(new URL('hold-server.ts', import.meta.url));
  const node = user === undefined ? process.execPath : reachableNode(user);
  const child = spawn(node, ['--import', tsx, hold, folder], {
    ...user,
    cwd: '/',
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: '/usr/bin:/bin', TMPDIR: '/tmp', HOME: '/nonexistent' },
  });
  let said = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complained += text;
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => said.endsWith('\n') && resolve(said.trim()));
    child.once('close', () => reject(new Error(complained)));
  });
  url.catch(() => undefined);
  return {
    child,
    url,
    async release() {
      child.stdin.end();
      await ended;
    },
  };
}

const tsx = createRequire(import.meta.url).resolve('tsx');
