import { readSupergraphSdl } from '@concord/schema';
import { buildASTSchema, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type FakeWorld, fakeSupergraphSdl } from '../testing/fake-world.ts';
import { createAliasRule } from './alias-rule.ts';

describe('an alias', () => {
  it.each([
    ['another field, a key', '{ cases { nodes { caseId: description } } }', 'caseId'],
    ['another field', '{ cases { nodes { total: description } } }', 'total'],
    ['a field of another subgraph', '{ cases { nodes { review: description } } }', 'review'],
    ['a hidden field', '{ cases { nodes { deliberation: description } } }', 'deliberation'],
    ['another root field', '{ case: cases { totalCount } }', 'case'],
    [
      'a field inside a fragment',
      '{ cases { nodes { ...f } } } fragment f on Case { caseId: description }',
      'caseId',
    ],
    [
      'a field inside an inline fragment',
      '{ inbox { ... on Case { caseId: description } } }',
      'caseId',
    ],
    ['a field of a member of a union', '{ inbox { code: __typename } }', 'code'],
  ])('may not be the name of %s', (_what, query, alias) => {
    expect(messagesOf(query)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^The alias \`${alias}\` is the name of another field of \`\\w+\`, and the answer could mix the two up. Choose another alias.$`,
        ),
      ),
    ]);
  });

  it.each([
    '{ cases { nodes { __typename: description } } }',
    '{ cases { nodes { __x: total } } }',
  ])('may not begin as the names of GraphQL itself: %s', (query) => {
    expect(messagesOf(query)).toEqual([expect.stringContaining('begins with `__`')]);
  });

  it.each([
    ['a new name', '{ cases { nodes { label2: description } } }'],
    ["the field's own name", '{ cases { nodes { caseId: caseId __typename: __typename } } }'],
    ['the name of a field of another type', '{ cases { nodes { code: description } } }'],
    ['a name for the type', '{ cases { nodes { kind: __typename } } }'],
  ])('may be %s', (_what, query) => {
    expect(messagesOf(query)).toEqual([]);
  });

  it('is judged so in the real graph', () => {
    const sdl = readSupergraphSdl();
    expect(messagesOf('{ cases { nodes { caseId: description } } }', sdl)).toEqual([
      'The alias `caseId` is the name of another field of `Case`, and the answer could mix the two up. Choose another alias.',
    ]);
    expect(messagesOf('{ cases { nodes { purchaser { code: name } } } }', sdl)).toHaveLength(1);
  });
});

describe('the gateway', () => {
  let world: FakeWorld;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.stop());

  it('refuses an alias before it asks anyone', async () => {
    const { status, errors } = await world.ask(
      '{ cases { nodes { caseId: description review { step } } } }',
    );
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'GRAPHQL_VALIDATION_FAILED',
      retryable: false,
    });
    expect(world.dod.asked).toEqual([]);
  });
});

function messagesOf(query: string, sdl = fakeSupergraphSdl): string[] {
  const schema = buildASTSchema(parse(sdl), { assumeValidSDL: true });
  return validate(schema, parse(query), [createAliasRule(sdl)]).map(({ message }) => message);
}
