import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../harness/graph.ts';
import { type ChildProgram, startProgram, startProgramInGroup } from './child-program.ts';

const folder = mkdtempSync(join(tmpdir(), 'concord-start-'));
chmodSync(folder, 0o711); // The server's user must be able to enter.
const environment = { DATA_DIR: folder, PORT: '0' };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const postmasterFile = join(folder, 'postgres', 'postgres-18', 'data', 'postmaster.pid');
/** The number of the server that runs; null if none does. */
const postmaster = (): number | null => {
  try {
    return Number(readFileSync(postmasterFile, 'utf8').split('\n')[0]) || null;
  } catch {
    return null;
  }
};
const isAlive = (pid: number | null) => {
  try {
    return pid !== null && process.kill(pid, 0);
  } catch {
    return false;
  }
};

const aNumber: unknown = expect.any(Number);
const aText: unknown = expect.any(String);
const anObject: unknown = expect.any(Object);

interface Started {
  readonly program: ChildProgram;
  readonly url: string;
}

async function start(): Promise<Started> {
  const program = startProgram('start', environment);
  const [, url = ''] = await program.printed(/graph +(http\S+)\/graphql\n/);
  return { program, url };
}

const everything = `{
  congressionalNotifications { totalCount aggregate { count totalValue } }
  publicStatistics { groups { year region count totalValue } }
  implementingAgencies(first: 100) { nodes { id code name } }
}`;

async function printToken(...parameters: string[]): Promise<string> {
  const { code, output } = await startProgram('token', environment, ...parameters).ended;
  expect(code).toBe(0);
  return output.trim();
}

describe('start', () => {
  let running: Started;
  let first: unknown;
  beforeAll(async () => {
    running = await start();
  }, 120_000);
  afterAll(async () => {
    running.program.child.kill('SIGTERM');
    await running.program.ended;
  });

  it('is ready on an empty folder and shows where, and for whom', async () => {
    const ready = await fetch(`${running.url}/readyz`);
    expect(await ready.json()).toEqual({
      status: 'ready',
      subgraphs: { dod: 'reachable', state: 'reachable', partner: 'reachable' },
    });
    const [welcome] = await running.program.printed(
      /Concord is ready[\s\S]*(?:token of [\s\S]*\n\n){3}/,
    );
    expect(welcome).toContain(`explorer  ${running.url}/\n`);
    expect(welcome.match(/^ey[\w-]+\.[\w-]+\.[\w-]+$/gm)).toHaveLength(3);
  });

  it('answers a public question, and serves the explorer', async () => {
    const answer = await post(`${running.url}/graphql`, null, { query: everything });
    expect(answer).toEqual({ status: 200, data: anObject });
    first = answer.data;
    const page = await fetch(`${running.url}/`);
    expect([page.status, await page.text()]).toEqual([
      200,
      expect.stringContaining('Concord explorer'),
    ]);
  });

  it('takes the tokens it shows, each as who it is for', async () => {
    const [welcome] = await running.program.printed(
      /Concord is ready[\s\S]*(?:token of [\s\S]*\n\n){3}/,
    );
    const query = '{ cases { totalCount } }';
    for (const token of welcome.match(/^ey\S+$/gm) ?? []) {
      const { data, errors } = await post(`${running.url}/graphql`, token, { query });
      expect(errors).toBeUndefined();
      expect((data as { cases: { totalCount: number } }).cases.totalCount).toBeGreaterThan(0);
    }
  });

  it('takes a token that `pnpm token` prints for an officer of the State Department', async () => {
    const token = await printToken('--role', 'RSAT');
    const query = '{ cases(first: 1) { totalCount nodes { caseId status } } }';
    const { data, errors } = await post(`${running.url}/graphql`, token, { query });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      cases: {
        totalCount: aNumber,
        nodes: [{ caseId: aText, status: aText }],
      },
    });
  });

  it('takes one for a purchaser by its customer code, who sees the purchaser’s cases only', async () => {
    const token = await printToken('--role', 'P_PROC', '--country', 'BN');
    const query = '{ cases(first: 100) { nodes { purchaser { code } } } }';
    const { data, errors } = await post(`${running.url}/graphql`, token, { query });
    expect(errors).toBeUndefined();
    const { nodes } = (data as { cases: { nodes: { purchaser: { code: string } }[] } }).cases;
    expect(new Set(nodes.map(({ purchaser }) => purchaser.code))).toEqual(new Set(['QXB']));
  });

  it('starts again after it was killed, with the same data', async () => {
    running.program.child.kill('SIGKILL');
    await running.program.ended;
    running = await start();
    const { data, errors } = await post(`${running.url}/graphql`, null, { query: everything });
    expect(errors).toBeUndefined();
    expect(data).toEqual(first);
  });

  it('refuses to share its port, and says so at once instead of hanging', async () => {
    const { port } = new URL(running.url);
    const { code, complaint } = await startProgram('start', { ...environment, PORT: port }).ended;
    expect(complaint).toBe(
      `Another program listens on port ${port}. Set PORT to another; 0 takes a free one.\n`,
    );
    expect(code).toBe(1);
    expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
  });

  it('drains at SIGTERM and leaves no PostgreSQL behind', async () => {
    const server = postmaster();
    expect(isAlive(server)).toBe(true);
    const slow = post(`${running.url}/graphql`, null, { query: everything });
    running.program.child.kill('SIGTERM');
    const begun = performance.now();
    const { code } = await running.program.ended;
    expect(performance.now() - begun).toBeLessThan(5000);
    expect(code).toBe(0);
    expect((await slow).status).toBe(200);
    await expect.poll(() => isAlive(server), { timeout: 10_000 }).toBe(false);
  });
});

describe('a program with a PostgreSQL of its own, ended from its terminal', () => {
  const twice = ['SIGINT', 'SIGINT'] as const;
  const closed = ['SIGHUP'] as const;

  /** One Ctrl-C comes from the terminal, and a moment later again from each program above that hands it on. */
  async function end(
    program: ReturnType<typeof startProgramInGroup>,
    signals: readonly NodeJS.Signals[],
  ) {
    for (const signal of signals) {
      program.signal(signal);
      await sleep(30);
    }
    return program.ended;
  }

  async function untilPostmaster(): Promise<number> {
    for (const deadline = Date.now() + 30_000; Date.now() < deadline; await sleep(5)) {
      const pid = postmaster();
      if (pid !== null) {
        return pid;
      }
    }
    throw new Error('No PostgreSQL was started.');
  }

  it.each([
    ['start', twice, 130],
    ['start', closed, 129],
    ['verify', twice, 130],
  ] as const)('%s leaves none behind at %j while that starts', async (name, signals, expected) => {
    const program = startProgramInGroup(name, environment);
    const server = await untilPostmaster();
    const { code, output, complaint } = await end(program, signals);
    expect([code, output, complaint]).toEqual([expected, '', '']);
    await expect.poll(() => isAlive(server), { timeout: 10_000 }).toBe(false);
  });

  it.each([
    ['start', twice],
    ['start', closed],
  ] as const)('%s leaves none behind at %j while it serves', async (name, signals) => {
    const program = startProgramInGroup(name, environment);
    await program.printed(/Concord is ready/);
    const server = await untilPostmaster();
    expect((await end(program, signals)).code).toBe(0);
    await expect.poll(() => isAlive(server), { timeout: 10_000 }).toBe(false);
  });
});

describe('a program that cannot start', () => {
  it.each([
    [
      'with wrong variables, all of which are named',
      { PORT: 'abc', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' },
      /^The environment is not right:\n.*expected number.*\n.*at PORT\n[\s\S]*at DATABASE_URL\n[\s\S]*at LOG_LEVEL\n$/,
    ],
    [
      'in production without an identity provider',
      { NODE_ENV: 'production' },
      /^Production makes no development keys\. Set OIDC_ISSUER, or unset NODE_ENV\.\n$/,
    ],
    [
      'with a database that nobody serves',
      { DATABASE_URL: 'postgres://postgres:secret@127.0.0.1:9/postgres' },
      /^The database of DATABASE_URL cannot be used: (?!.*secret).*ECONNREFUSED.*\n$/,
    ],
  ])('says why in a sentence: %s', async (_what, variables, sentence) => {
    const own = mkdtempSync(join(tmpdir(), 'concord-start-'));
    const { code, complaint, output } = await startProgram('start', { DATA_DIR: own, ...variables })
      .ended;
    rmSync(own, { recursive: true });
    expect(complaint).toMatch(sentence);
    expect(complaint).not.toMatch(/^ {4}at |node_modules/m);
    expect([code, output]).toEqual([1, '']);
  });

  it.each([
    ['an unknown role', ['--role', 'KING'], /Roles are .*RSAT.*; the public needs no token\./],
    [
      'a country that is no code',
      ['--role', 'P_PROC', '--country', 'Poland'],
      /A country is an ISO alpha-3 code/,
    ],
  ])('says why no token is printed: %s', async (_what, parameters, sentence) => {
    const { code, complaint, output } = await startProgram('token', environment, ...parameters)
      .ended;
    expect([code, output]).toEqual([1, '']);
    expect(complaint).toMatch(sentence);
  });
});

describe('start:split', () => {
  it('answers as the single program does, and ends with all its processes at SIGTERM', async () => {
    const program = startProgram('start-split', environment);
    const [, url = ''] = await program.printed(/graph +(http\S+)\/graphql\n/);
    const { data, errors } = await post(`${url}/graphql`, null, { query: everything });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ implementingAgencies: anObject });
    const pids = ['dod', 'state', 'partner'].map(async (agency) =>
      Number((await program.printed(new RegExp(`${agency} is process (\\d+)`)))[1]),
    );
    const all = [...(await Promise.all(pids)), postmaster()];
    expect(all.map(isAlive)).toEqual([true, true, true, true]);
    program.child.kill('SIGTERM');
    expect((await program.ended).code).toBe(0);
    await expect.poll(() => all.some(isAlive), { timeout: 10_000 }).toBe(false);
  });
});
