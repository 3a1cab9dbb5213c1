import { setTimeout as sleep } from 'node:timers/promises';
import { type SubgraphName, subgraphNames } from '@concord/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewers } from '../harness/viewers.ts';
import {
  type AgencyProcesses,
  startAgencyProcesses,
  type TimedAnswer,
} from './agency-processes.ts';

let graph: AgencyProcesses;
beforeAll(async () => {
  graph = await startAgencyProcesses();
}, 120_000);
afterAll(() => graph.close());

/** One root field of each agency. */
const ofAll = `{
  cases(first: 1) { nodes { caseId } }
  notificationThresholds(first: 1) { nodes { amount } }
  publicStatistics(groupBy: []) { groups { count } }
}`;
const fieldOf: Readonly<Record<SubgraphName, string>> = {
  dod: 'cases',
  state: 'notificationThresholds',
  partner: 'publicStatistics',
};
const othersOf = (agency: SubgraphName) => subgraphNames.filter((name) => name !== agency);

const text: unknown = expect.any(String);
const askAgain: unknown = expect.stringMatching(/^[A-Z].* Ask again\.$/);

/** The deadline of a read is one second; what the gateway adds is little. */
const withinMs = 1500;
/** Addresses, ports, the words of the network, SQL. */
const secrets =
  /127\.0\.0\.1|localhost|https?:|:\d{4,5}\b|ECONN|socket|undici|select |postgres|\/work|node_modules/i;

function expectMissing(answer: TimedAnswer, agency: SubgraphName, code: string): void {
  expect(answer.status).toBe(200);
  expect(answer.data?.[fieldOf[agency]]).toBeNull();
  for (const other of othersOf(agency)) {
    expect(answer.data?.[fieldOf[other]]).toEqual(expect.any(Object));
  }
  expect(answer.errors).toEqual([
    {
      message: askAgain,
      path: [fieldOf[agency]],
      extensions: { code, agency, retryable: true },
    },
  ]);
  expect(answer.text).not.toMatch(secrets);
}

async function expectWhole(): Promise<void> {
  const { data, errors } = await graph.ask(viewers.rsat, ofAll);
  expect(errors).toEqual([]);
  expect(Object.values(data ?? {})).toEqual([
    expect.any(Object),
    expect.any(Object),
    expect.any(Object),
  ]);
}

async function expectReadiness(down: readonly SubgraphName[]): Promise<void> {
  await expect
    .poll(() => graph.readiness(), { timeout: 4000 })
    .toEqual({
      status: down.length === subgraphNames.length ? 503 : 200,
      body: {
        status: down.length === subgraphNames.length ? 'down' : 'ready',
        subgraphs: Object.fromEntries(
          subgraphNames.map((name) => [name, down.includes(name) ? 'unreachable' : 'reachable']),
        ),
      },
    });
}

describe.each(subgraphNames)('when the process of %s is killed', (agency) => {
  it('the other agencies answer in time, and its fields are missing with an error', async () => {
    await expectWhole();
    process.kill(graph.pidOf(agency), 'SIGKILL');
    const answers = [];
    for (let count = 0; count < 5; count += 1) {
      answers.push(await graph.ask(viewers.rsat, ofAll));
    }
    for (const answer of answers) {
      expectMissing(answer, agency, 'SUBGRAPH_UNAVAILABLE');
      expect(answer.tookMs).toBeLessThan(withinMs);
    }
    await expectReadiness([agency]);
  });

  it('its fields are back as soon as it is, without a restart of the gateway', async () => {
    await graph.restart(agency);
    await expectWhole();
    await expectReadiness([]);
  });
});

describe('when the State Department is down', () => {
  it('cases are still listed, and only what it owns of their purchasers is missing', async () => {
    process.kill(graph.pidOf('state'), 'SIGKILL');
    const [codes, names] = await Promise.all([
      graph.ask(viewers.rsat, '{ cases(first: 3) { nodes { caseId purchaser { code } } } }'),
      graph.ask(viewers.rsat, '{ cases(first: 3) { nodes { caseId purchaser { code name } } } }'),
    ]);
    await graph.restart('state');
    expect(codes.errors).toEqual([]);
    expect(codes.data).toEqual({
      cases: { nodes: Array(3).fill({ caseId: text, purchaser: { code: text } }) },
    });
    expect(names.data).toEqual({
      cases: { nodes: Array(3).fill({ caseId: text, purchaser: { code: text, name: null } }) },
    });
    expect(names.errors.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
      [['cases', 'nodes', 0, 'purchaser', 'name'], 'SUBGRAPH_UNAVAILABLE'],
    ]);
    expect(names.tookMs).toBeLessThan(withinMs);
    expect(names.text).not.toMatch(secrets);
  });
});

describe.each(subgraphNames)('when the process of %s hangs', (agency) => {
  it('the others answer after its deadline, and it does once it goes on', async () => {
    process.kill(graph.pidOf(agency), 'SIGSTOP');
    const answers = await Promise.all([1, 2, 3].map(() => graph.ask(viewers.rsat, ofAll)));
    process.kill(graph.pidOf(agency), 'SIGCONT');
    for (const answer of answers) {
      expectMissing(answer, agency, 'SUBGRAPH_TIMEOUT');
      expect(answer.tookMs).toBeGreaterThan(900);
      expect(answer.tookMs).toBeLessThan(withinMs);
    }
    await expectWhole();
  });
});

describe('when all agencies are killed', () => {
  it('the gateway lives, answers with an error for each, and is not ready', async () => {
    for (const agency of subgraphNames) {
      process.kill(graph.pidOf(agency), 'SIGKILL');
    }
    const { data, errors, tookMs, text: answer } = await graph.ask(null, ofAll);
    expect(tookMs).toBeLessThan(withinMs);
    expect(data).toEqual({ cases: null, notificationThresholds: null, publicStatistics: null });
    expect(errors.map(({ path }) => path).sort()).toEqual([
      ['cases'],
      ['notificationThresholds'],
      ['publicStatistics'],
    ]);
    expect(answer).not.toMatch(secrets);
    await expectReadiness(subgraphNames);
    await Promise.all(subgraphNames.map((agency) => graph.restart(agency)));
    await expectWhole();
  });
});

describe('when PostgreSQL is killed under requests', () => {
  it('no process ends, every answer says so in time, and answers come back with it', async () => {
    const pids = subgraphNames.map((agency) => graph.pidOf(agency));
    const asking = Array.from({ length: 6 }, async (_, client) => {
      await sleep(client * 20);
      return graph.ask(viewers.rsat, ofAll);
    });
    graph.server.kill();
    const answers = [...(await Promise.all(asking)), await graph.ask(viewers.rsat, ofAll)];
    for (const { text: answer, tookMs } of answers) {
      expect(tookMs).toBeLessThan(withinMs);
      expect(answer).not.toMatch(secrets);
    }
    expect(
      answers
        .at(-1)
        ?.errors.map(({ path, extensions }) => [path?.[0], extensions['code']])
        .sort(),
    ).toEqual(
      Object.values(fieldOf)
        .sort()
        .map((field) => [field, 'SUBGRAPH_UNAVAILABLE']),
    );
    await graph.server.restart();
    await expect
      .poll(async () => (await graph.ask(viewers.rsat, ofAll)).errors, { timeout: 10_000 })
      .toEqual([]);
    await expectWhole();
    for (const pid of pids) {
      expect(() => process.kill(pid, 0)).not.toThrow();
    }
  });
});
