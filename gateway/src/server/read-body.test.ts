import { request as open } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitsDefault } from '../limits/limits.ts';
import { createWorld, type FakeWorld } from '../testing/fake-world.ts';

let world: FakeWorld;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const { bodyBytes, commandBodyBytes } = limitsDefault;
const read = '{ cases { totalCount } }';
const command = 'mutation { rename(caseId: "BN-B-UAA", description: "x") { caseId } }';
const json = { 'content-type': 'application/json' };

/** A request of exactly so many bytes. */
function bodyOf(query: string, bytes: number): string {
  const text = JSON.stringify({ query, variables: { text: '' } });
  return text.replace('"text":""', `"text":"${'x'.repeat(bytes - text.length)}"`);
}

const refusal = (limit: number, actual: number, advice: string) => ({
  message: `The body has ${actual.toLocaleString('en-US')} bytes. At most ${limit.toLocaleString('en-US')} pass; ${advice}.`,
  extensions: { code: 'LIMIT_EXCEEDED', limit, actual, retryable: false },
});
const split = 'split the request';
const splitOrCommand = 'split the request; only a command with a valid token may have more';

describe('a body', () => {
  it.each([
    ['a read of the public', read, null, bodyBytes, splitOrCommand],
    ['a read with a token', read, 'good', bodyBytes, splitOrCommand],
    ['a command of the public', command, null, bodyBytes, splitOrCommand],
    ['a command with a token', command, 'good', commandBodyBytes, split],
  ])('may be so large in %s, and not a byte more', async (_what, query, token, most, advice) => {
    const send = (bytes: number) =>
      world.send('/graphql', {
        method: 'POST',
        headers: { ...json, ...(token !== null && { authorization: `Bearer ${token}` }) },
        body: bodyOf(query, bytes),
      });
    expect((await send(most)).status).toBe(200);
    const { status, errors } = await send(most + 1);
    expect([status, errors]).toMatchObject([400, [refusal(most, most + 1, advice)]]);
  });

  it('is not read beyond the small limit for a token that is refused', async () => {
    const answer = await world.send('/graphql', {
      method: 'POST',
      headers: { ...json, authorization: 'Bearer bad' },
      body: bodyOf(command, bodyBytes + 1),
    });
    expect([answer.status, answer.errors]).toMatchObject([
      400,
      [refusal(bodyBytes, bodyBytes + 1, splitOrCommand)],
    ]);
  });

  it.each([
    ['as large without a token', null, bodyBytes, 200],
    ['larger without a token', null, bodyBytes + 1, 400],
    ['as large with a token', 'good', commandBodyBytes, 200],
    ['larger with a token', 'good', commandBodyBytes + 1, 400],
  ])('in chunks may be no larger: %s', async (_what, token, bytes, expected) => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { ...json, ...(token !== null && { authorization: `Bearer ${token}` }) };
      const sent = open(`${world.url}/graphql`, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
      const body = bodyOf(command, bytes);
      sent.write(body.slice(0, 1000));
      sent.end(body.slice(1000));
    });
    expect(status).toBe(expected);
  });
});
