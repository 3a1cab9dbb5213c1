import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Answer, ask } from './fetcher.ts';
import { createSession } from './session.ts';

const rsat = { id: 'rsat', label: 'RSAT', role: 'RSAT', description: 'Reviews.' };
const params = { query: '{ a }', operationName: null };

afterEach(() => vi.unstubAllGlobals());

/** A server that gives these answers in turn (null: cannot be reached), and what it was asked with. */
async function world(replies: readonly (Response | null)[], isSignedIn: boolean) {
  const headers: (string | null)[] = [];
  const waiting = [...replies];
  vi.stubGlobal('fetch', async (_address: string, request: RequestInit) => {
    headers.push(new Headers(request.headers).get('authorization'));
    const reply = waiting.shift();
    if (reply == null) {
      throw new TypeError('Failed to fetch');
    }
    return reply;
  });
  let issued = 0;
  const session = createSession(async (id) => {
    issued += 1;
    return { token: `${id}-${issued}`, expiresAt: '2100-01-01T00:00:00Z' };
  });
  if (isSignedIn) {
    await session.signIn(rsat);
  }
  const answers: Answer[] = [];
  const refusals: string[] = [];
  const settings = {
    session,
    onAnswer: (answer: Answer) => answers.push(answer),
    onRefused: (sentence: string) => refusals.push(sentence),
  };
  const signal = new AbortController().signal;
  return { headers, answers, refusals, ask: (query = params) => ask(query, signal, settings) };
}

function reply(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status });
}

describe('asking the graph', () => {
  it('sends the token and notes the answer', async () => {
    const { headers, answers, ask } = await world([reply(200, { data: { a: 1 } })], true);
    expect(await ask()).toEqual({ data: { a: 1 } });
    expect(headers).toEqual(['Bearer rsat-1']);
    expect(answers).toMatchObject([{ status: 200, bytes: 16, errorCount: 0 }]);
    expect(answers[0]?.viewer).toEqual({ kind: 'identity', identity: rsat });
  });

  it('sends none for the public', async () => {
    const { headers, ask } = await world([reply(200, {})], false);
    await ask();
    expect(headers).toEqual([null]);
  });

  it('renews a refused token and asks again, once', async () => {
    const refused = { errors: [{ message: 'No.' }] };
    const again = await world([reply(401, refused), reply(200, { data: {} })], true);
    expect(await again.ask()).toEqual({ data: {} });
    expect(again.headers).toEqual(['Bearer rsat-1', 'Bearer rsat-2']);
    expect(again.refusals).toEqual([]);

    const twice = await world([reply(401, refused), reply(401, refused)], true);
    expect(await twice.ask()).toEqual(refused);
    expect(twice.refusals).toEqual([
      'The server refused a new token of RSAT too (401). Sign in anew.',
    ]);
  });

  it('says so when the public is refused', async () => {
    const { refusals, ask } = await world([reply(401, {})], false);
    await ask();
    expect(refusals[0]).toMatch('Sign in above');
  });

  it('turns what is no GraphQL result into one readable error', async () => {
    const proxy = await world([new Response('<html>', { status: 502 })], false);
    const message = 'The server answered 502 without a GraphQL result.';
    expect(await proxy.ask()).toEqual({ errors: [{ message }] });

    const gone = await world([null], false);
    const sentence = 'The server could not be reached.';
    expect(await gone.ask()).toEqual({ errors: [{ message: sentence }] });
    expect(gone.answers).toMatchObject([{ status: null, errorCount: 1 }]);
  });

  it('does not note the introspection', async () => {
    const { answers, ask } = await world([reply(200, { data: {} })], false);
    await ask({ ...params, operationName: 'IntrospectionQuery' as never });
    expect(answers).toEqual([]);
  });
});
