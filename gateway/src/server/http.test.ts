import { type OutgoingHttpHeaders, request } from 'node:http';
import { Router } from 'express';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type FakeWorld } from '../testing/fake-world.ts';

let world: FakeWorld;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const query = '{ cases { totalCount } }';
const json = { 'content-type': 'application/json' };
const code = (answer: { errors?: readonly { extensions?: unknown }[] }) =>
  (answer.errors?.[0]?.extensions as Record<string, unknown> | undefined)?.['code'];

describe('the address of the graph', () => {
  it('answers POST', async () => {
    const { status, data, headers } = await world.ask(query);
    expect({ status, data }).toEqual({ status: 200, data: { cases: { totalCount: 3 } } });
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('answers GET for reads', async () => {
    const answer = await world.send(`/graphql?query=${encodeURIComponent(query)}`, {
      headers: json,
    });
    expect(answer.data).toEqual({ cases: { totalCount: 3 } });
  });

  it('speaks the media type of GraphQL', async () => {
    const { headers } = await world.ask(query, {
      headers: { accept: 'application/graphql-response+json' },
    });
    expect(headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  });

  it('keeps answers private and names no software', async () => {
    const { headers } = await world.ask(query);
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('vary')).toBe('Authorization, Accept');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('lets tools read the schema', async () => {
    const { status, errors } = await world.ask(
      getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true, specifiedByUrl: true }),
    );
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  });

  it('hides what is inaccessible', async () => {
    const { status, text } = await world.ask('{ cases { nodes { deliberation } } }');
    expect(status).toBe(400);
    expect(text).not.toContain('Did you mean "deliberation"');
  });
});

describe('a request that is refused', () => {
  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'query=%7Bcases%7D'],
    ['plain text', { 'content-type': 'text/plain' }, JSON.stringify({ query })],
    ['multipart', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
    ['no content type', { 'content-type': '' }, JSON.stringify({ query })],
    ['UTF-7', { 'content-type': 'application/json; charset=utf-7' }, JSON.stringify({ query })],
    ['a batch', json, JSON.stringify([{ query }, { query }])],
    ['no JSON', json, '{"query":'],
    ['an empty body', json, ''],
    ['no document', json, '{}'],
    ['a document that is no text', json, '{"query": 1}'],
    ['a persisted query', json, '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"a"}}}'],
  ])('is a bad request: %s', async (_what, headers, body) => {
    const answer = await world.send('/graphql', { method: 'POST', headers, body });
    expect([answer.status, code(answer)]).toEqual([400, 'BAD_REQUEST']);
  });

  it('is a read by GET without a preflight', async () => {
    const answer = await world.send(`/graphql?query=${encodeURIComponent(query)}`);
    expect([answer.status, code(answer)]).toEqual([400, 'BAD_REQUEST']);
  });

  it('is a mutation by GET', async () => {
    const mutation = 'mutation { rename(caseId: "BN-B-UAA", description: "x") { caseId } }';
    world.dod.asked.length = 0;
    const answer = await world.send(`/graphql?query=${encodeURIComponent(mutation)}`, {
      headers: json,
    });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    expect(world.dod.asked).toEqual([]);
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('is %s', async (method) => {
    const answer = await world.send('/graphql', { method, headers: json, body: '{"a":1}' });
    expect(answer.status).toBe(405);
  });

  it('has a compressed body', async () => {
    const answer = await world.send('/graphql', {
      method: 'POST',
      headers: { ...json, 'content-encoding': 'gzip' },
      body: JSON.stringify({ query }),
    });
    expect([answer.status, code(answer)]).toEqual([415, 'BAD_REQUEST']);
  });

  it('has a body that is too large', async () => {
    const answer = await world.ask(query, { variables: { text: 'x'.repeat(200_000) } });
    expect(answer.status).toBe(400);
    expect(answer.errors).toEqual([
      {
        message:
          'The body has 200,060 bytes. At most 102,400 pass; split the request; only a command with a valid token may have more.',
        extensions: {
          code: 'LIMIT_EXCEEDED',
          limit: 102_400,
          actual: 200_060,
          retryable: false,
        },
      },
    ]);
  });

  it.each([
    ['names no operation of the document', 'query A { __typename }', 'B'],
    [
      'has several operations and names none',
      'query A { __typename } query B { __typename }',
      undefined,
    ],
  ])('%s', async (_what, document, operationName) => {
    const answer = await world.ask(document, operationName === undefined ? {} : { operationName });
    expect([answer.status, code(answer)]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
  });

  it('is a subscription', async () => {
    const answer = await world.ask('subscription { cases { totalCount } }');
    expect([answer.status, answer.data]).toEqual([400, undefined]);
  });

  it('asks the gateway for what only subgraphs have', async () => {
    const answer = await world.ask('{ _entities(representations: []) { __typename } }');
    expect([answer.status, code(answer)]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('asks for an address that is not there', async () => {
    const answer = await world.send('/nowhere');
    expect([answer.status, code(answer)]).toEqual([404, 'BAD_REQUEST']);
  });
});

describe('the root of the origin', () => {
  it('belongs to the explorer if there is one, and the graph keeps its address', async () => {
    const explorer = Router();
    explorer.get('/', (_request, response) => {
      response.send('the explorer');
    });
    const explored = await createWorld({ explorer });
    expect((await explored.send('/')).text).toBe('the explorer');
    expect((await explored.ask(query)).status).toBe(200);
    await explored.stop();
  });
});

describe('one of several operations', () => {
  it('runs if it is named', async () => {
    const { data } = await world.ask('query A { __typename } query B { cases { totalCount } }', {
      operationName: 'B',
    });
    expect(data).toEqual({ cases: { totalCount: 3 } });
  });
});

describe('the status of a request error', () => {
  const wrong = [
    ['a document that does not parse', '{', {}],
    ['a document that does not fit', '{ nothing }', {}],
    [
      'a variable that does not fit',
      'query ($n: Int) { cases(first: $n) { totalCount } }',
      { n: 'x' },
    ],
  ] as const;

  it.each(wrong)(
    'is 400 without an accept header, and by name: %s',
    async (_what, document, variables) => {
      expect((await world.ask(document, { variables })).status).toBe(400);
      const accept = 'application/graphql-response+json, application/json;q=0.9';
      expect((await world.ask(document, { variables, headers: { accept } })).status).toBe(400);
    },
  );

  it.each(wrong)('is 200 for clients of plain JSON: %s', async (_what, document, variables) => {
    const answer = await world.ask(document, {
      variables,
      headers: { accept: 'application/json' },
    });
    expect([answer.status, answer.data]).toEqual([200, undefined]);
  });

  it('is 400 for everyone over a limit', async () => {
    const document = `{ ${Array.from({ length: 21 }, () => '__typename').join(' ')} }`;
    const answer = await world.ask(document, { headers: { accept: 'application/json' } });
    expect([answer.status, code(answer)]).toEqual([400, 'LIMIT_EXCEEDED']);
  });
});

describe('who asks', () => {
  it('is told to every subgraph by the token as it came', async () => {
    world.dod.asked.length = 0;
    await world.ask(query, { headers: { authorization: 'Bearer good' } });
    expect(world.dod.asked.map(({ token }) => token)).toEqual(['good']);
  });

  it('is the public without a token, whatever other headers say', async () => {
    world.dod.asked.length = 0;
    await world.ask(query, {
      headers: { 'x-user': 'admin', 'x-role': 'DSCA_CASE', 'concord-envelope': 'forged' },
    });
    expect(world.dod.asked.map(({ token }) => token)).toEqual([null]);
    expect(JSON.stringify(world.dod.asked)).not.toMatch(/admin|DSCA_CASE|forged/);
  });

  it.each(['Bearer bad', 'Basic YTpi', 'Bearer', 'Bearer a b'])(
    'is refused with a bad token: %s',
    async (authorization) => {
      const answer = await world.ask(query, { headers: { authorization } });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
      expect(answer.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED', retryable: false });
    },
  );

  it('is refused with two tokens', async () => {
    const twoTokens = { authorization: ['Bearer good', 'Bearer good'] };
    const statusCode = await new Promise((resolve, reject) => {
      const sent = request(
        `${world.url}/graphql`,
        { method: 'POST', headers: { ...json, ...twoTokens } as unknown as OutgoingHttpHeaders },
        (response) => resolve(response.resume().statusCode),
      );
      sent.on('error', reject).end(JSON.stringify({ query }));
    });
    expect(statusCode).toBe(400);
  });

  it('is never in the log, and neither are variables', async () => {
    world.logged.length = 0;
    await world.ask('query Named($id: String!) { case(caseId: $id) { total } }', {
      variables: { id: 'SECRET-CASE' },
      operationName: 'Named',
      headers: { authorization: 'Bearer good' },
    });
    await expect.poll(() => world.logged.length).toBe(1);
    expect(world.logged[0]).toMatch(/"operation":"Named","status":200/);
    expect(world.logged.join()).not.toMatch(/SECRET-CASE|good/);
  });
});
