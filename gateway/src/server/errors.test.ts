import { requestError, subgraphTimeout, subgraphUnavailable } from '@concord/kernel';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type FakeWorld } from '../testing/fake-world.ts';

let world: FakeWorld;
beforeAll(async () => {
  world = await createWorld();
});
afterEach(() => {
  world.dod.fail(null);
  world.state.fail(null);
});
afterAll(() => world.stop());

const unavailable = () => Promise.reject(subgraphUnavailable('state'));

describe('an agency that cannot be reached', () => {
  it('leaves the rest of the answer and says which field is missing, once for a list', async () => {
    world.state.fail(unavailable);
    const { status, data, errors } = await world.ask(
      '{ cases { nodes { caseId purchaser { code name } } } }',
    );
    expect(status).toBe(200);
    expect(data).toMatchObject({
      cases: { nodes: [{ caseId: 'BN-B-UAA', purchaser: { code: 'BND', name: null } }, {}, {}] },
    });
    expect(errors).toEqual([
      {
        message: 'The State Department cannot be reached at the moment. Ask again.',
        path: ['cases', 'nodes', 0, 'purchaser', 'name'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', agency: 'state', retryable: true },
      },
    ]);
  });

  it('gives each selected field its own error, by the name the client gave it', async () => {
    world.state.fail(unavailable);
    const { errors } = await world.ask(
      '{ a: country(code: "BND") { name } country(code: "QON") { name } cases { totalCount } }',
    );
    expect(errors?.map(({ path }) => path)).toEqual([['a'], ['country']]);
  });

  it('is named as a timeout when it is late, with what others answered', async () => {
    world.state.fail(() => Promise.reject(subgraphTimeout('state')));
    const { data, errors } = await world.ask(
      '{ case(caseId: "BN-B-UAA") { description review { step } } }',
    );
    expect(data).toEqual({ case: { description: 'case 1', review: null } });
    expect(errors?.[0]).toMatchObject({
      path: ['case', 'review'],
      extensions: { code: 'SUBGRAPH_TIMEOUT', retryable: true },
    });
  });

  it('gives a path to each of two types that one fetch reads', async () => {
    world.state.fail(unavailable);
    const { errors } = await world.ask(
      '{ inbox { ... on Note { text } ... on Country { name } ... on Case { review { step } } } }',
    );
    expect(errors?.map(({ path }) => path)).toEqual([
      ['inbox', 1, 'name'],
      ['inbox', 2, 'review'],
    ]);
  });

  it('answers with data when it is back', async () => {
    const { data, errors } = await world.ask('{ country(code: "BND") { name } }');
    expect(data).toEqual({ country: { name: 'name of BND' } });
    expect(errors).toBeUndefined();
  });

  it('is not told of fields that the client skipped', async () => {
    world.state.fail(unavailable);
    const { errors } = await world.ask(
      'query ($no: Boolean!) { cases { nodes { purchaser { name @include(if: $no) region } } } }',
      { variables: { no: false } },
    );
    expect(errors?.map(({ path }) => path)).toContainEqual([
      'cases',
      'nodes',
      0,
      'purchaser',
      'region',
    ]);
    expect(JSON.stringify(errors)).not.toContain('name');
  });

  it('gives the deadline of reads to reads and that of commands to commands', async () => {
    world.dod.asked.length = 0;
    world.state.asked.length = 0;
    await world.ask(
      'mutation { rename(caseId: "BN-B-UAA", description: "x") { description review { step } } }',
    );
    expect(world.dod.asked.map(({ deadlineMs }) => deadlineMs)).toEqual([3000]);
    expect(world.state.asked.map(({ deadlineMs }) => deadlineMs)).toEqual([1000]);
  });
});

describe('a denial by a subgraph', () => {
  it('has a path of the query and one error for each selected field', async () => {
    const denial = (index: number, occurrences: number) => ({
      message: 'Your roles may not read Country.name.',
      path: ['_entities', index, 'n'],
      extensions: { code: 'FORBIDDEN', dataClass: 'X', occurrences, retryable: false },
    });
    world.state.fail(async () => ({
      data: {
        _entities: [
          { __typename: 'Country', n: null },
          { __typename: 'Country', n: null },
          { __typename: 'Country', n: null },
        ],
      },
      errors: [denial(1, 2), denial(2, 3)],
    }));
    const { errors } = await world.ask('{ cases { nodes { who: purchaser { n: name } } } }');
    expect(errors).toEqual([
      {
        message: 'Your roles may not read Country.name.',
        path: ['cases', 'nodes', 1, 'who', 'n'],
        extensions: { code: 'FORBIDDEN', dataClass: 'X', occurrences: 5, retryable: false },
      },
    ]);
  });

  it('names the entity that was denied and not its neighbour in a list of several types', async () => {
    world.state.fail(async () => ({
      data: { _entities: [{ __typename: 'Case', review: null }] },
      errors: [
        {
          message: 'Your roles may not read Case.review.',
          path: ['_entities', 0, 'review'],
          extensions: { code: 'FORBIDDEN', occurrences: 1 },
        },
      ],
    }));
    const { errors } = await world.ask('{ inbox { ... on Case { review { step } } } }');
    expect(errors?.[0]?.path).toEqual(['inbox', 2, 'review']);
  });
});

describe('what a subgraph says of itself', () => {
  const secrets = [
    'relation "cases_internal" does not exist at 10.0.0.5:5432',
    'connect ECONNREFUSED 127.0.0.1:4502',
  ];

  it.each(secrets)('does not leave: %s', async (secret) => {
    world.state.fail(async () => ({
      data: null,
      errors: [
        {
          message: secret,
          extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: [secret], serviceName: 'state' },
        },
      ],
    }));
    const { text, errors, data } = await world.ask(
      '{ country(code: "BND") { name } cases { totalCount } }',
    );
    expect(data).toEqual({ country: null, cases: { totalCount: 3 } });
    expect(errors?.[0]).toMatchObject({
      message: 'The request failed.',
      path: ['country'],
      extensions: { code: 'INTERNAL', retryable: false },
    });
    expect(text).not.toMatch(
      /cases_internal|10\.0\.0|ECONN|4502|serviceName|stack|state\.internal/,
    );
  });

  it('does not leave when a transport throws, and the log has the reference', async () => {
    world.logged.length = 0;
    world.state.fail(() => Promise.reject(new Error(secrets[0])));
    const { text, errors } = await world.ask('{ country(code: "BND") { name } }');
    const reference = String(errors?.[0]?.extensions?.['reference']);
    expect(errors?.[0]?.path).toEqual(['country']);
    expect(text).not.toContain('cases_internal');
    expect(world.logged.filter((line) => line.includes(reference))).toHaveLength(1);
  });

  it('keeps the reference of a fault that it has masked already', async () => {
    world.state.fail(async () => ({
      data: { country: null },
      errors: [
        {
          message: 'The request failed.',
          path: ['country', 'name'],
          extensions: { code: 'INTERNAL', reference: 'r-1', retryable: false },
        },
      ],
    }));
    const { errors } = await world.ask('{ country(code: "BND") { name } }');
    expect(errors?.[0]?.extensions?.['reference']).toBe('r-1');
  });

  it('is one fault without data if it is no answer to the question', async () => {
    world.state.fail(async () => ({ data: { country: 'not an object' } }) as never);
    const { status, errors, data } = await world.ask('{ country(code: "BND") { name } }');
    expect(status).toBe(500);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions?.['code']).toBe('INTERNAL');
  });

  it('has a place also when the whole fetch was refused', async () => {
    world.state.fail(() =>
      Promise.resolve({
        data: null,
        errors: [requestError('BAD_USER_INPUT', 'Too many entities.').toJSON()],
      }),
    );
    const { errors } = await world.ask('{ cases { nodes { review { step } label } } }');
    expect(errors?.map(({ path }) => path)).toEqual([
      ['cases', 'nodes', 0, 'review'],
      ['cases', 'nodes', 0, 'label'],
    ]);
  });
});

describe('a promise that a subgraph breaks', () => {
  it('is an error with a path, so that null never comes alone', async () => {
    world.state.fail(async () => ({ data: { country: { name: 'x', capital: null } } }));
    const { data, errors, extensions } = await world.ask(
      '{ country(code: "BND") { name capital } }',
    );
    expect(data).toEqual({ country: null });
    expect(errors).toEqual([
      {
        message: 'The request failed.',
        path: ['country', 'capital'],
        extensions: { code: 'INTERNAL', reference: expect.any(String) as string, retryable: false },
      },
    ]);
    expect(extensions).toBeUndefined();
  });
});
