import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSmallAgency } from '../testing/small-agency.ts';
import { viewerWith } from '../testing/viewers.ts';
import type { SubgraphRequest } from '../transport/transport.ts';
import type { Subgraph } from './create-subgraph.ts';

const dsca = viewerWith(['DSCA_CASE']);
const entities = 'query($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
const report = vi.fn();
let agency: Subgraph;
beforeAll(async () => {
  agency = await createSmallAgency(report);
});
afterAll(() => agency.stop());
beforeEach(() => {
  report.mockClear();
});

async function ask(request: SubgraphRequest) {
  const { data, errors } = await agency.execute(request, dsca);
  return {
    data: data === undefined ? undefined : (JSON.parse(JSON.stringify(data)) as unknown),
    codes: errors?.map(({ extensions }) => extensions?.['code']),
    text: JSON.stringify(errors),
  };
}

describe('a request that the server itself refuses', () => {
  it.each([
    ['that does not parse', '{', 'GRAPHQL_PARSE_FAILED'],
    ['of nothing', '', 'BAD_REQUEST'],
    ['that names no field of ours', '{ secrets }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'of two operations and no name',
      'query A { __typename } query B { __typename }',
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('%s says so with a code of the list', async (_what, query, code) => {
    const { codes, text } = await ask({ query });
    expect(codes).toEqual([code]);
    expect(text).not.toMatch(/stack|node_modules|\.ts/);
    expect(report).not.toHaveBeenCalled();
  });

  it.each([
    ['of another type', { date: 5 }],
    ['of no such day', { date: '2026-02-30' }],
  ])('with a variable %s says so', async (_what, variables) => {
    const { codes } = await ask({ query: 'query($date: Date) { on(date: $date) }', variables });
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a fault of ours', () => {
  it('in a resolver tells neither host nor port', async () => {
    const { data, codes, text } = await ask({
      query: '{ broken case(caseId: "BN-B-UAA") { caseId } }',
    });
    expect(data).toEqual({ broken: null, case: { caseId: 'BN-B-UAA' } });
    expect(codes).toEqual(['INTERNAL']);
    expect(text).not.toMatch(/ECONNREFUSED|10\.0\.0\.5/);
    expect(report).toHaveBeenCalledOnce();
  });

  it('in a stored value is not the client’s, and does not tell the value', async () => {
    const { codes, text } = await ask({ query: '{ brokenDate }' });
    expect(codes).toEqual(['INTERNAL']);
    expect(text).not.toMatch(/1776|secret/);
  });

  it('in making the context is masked too', async () => {
    const stopped = await createSmallAgency(report);
    await stopped.stop();
    const { errors } = await stopped.execute({ query: '{ __typename }' }, dsca);
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['INTERNAL']);
    expect(report).toHaveBeenCalledOnce();
  });
});

describe('asking for entities', () => {
  const good = { __typename: 'Case', caseId: 'BN-B-UAA' };
  it.each([
    ['one', [good]],
    ['one that is absent', [{ __typename: 'Case', caseId: 'none' }]],
    ['one with extra fields', [{ ...good, total: '0', isOffered: true }]],
    ['one with a key of two parts', [{ __typename: 'Note', number: 1, writtenOn: '2026-03-02' }]],
    ['a thousand', Array(1000).fill(good)],
    ['none', []],
  ])('%s is answered', async (_what, r) => {
    const { codes } = await ask({ query: entities, variables: { r } });
    expect(codes).toBeUndefined();
  });

  it.each([
    ['a thousand and one', Array(1001).fill(good)],
    ['of an unknown type', [{ __typename: 'Secret', id: 1 }]],
    ['of a type without a key', [{ __typename: 'Query' }]],
    ['of a type named like a method', [{ __typename: 'toString' }]],
    ['of no type', [{ caseId: 'BN-B-UAA' }]],
    ['of a type that is a list', [{ __typename: ['Case'], caseId: ['BN-B-UAA', 'x'] }]],
    ['without a key', [{ __typename: 'Case' }]],
    ['with half a key', [{ __typename: 'Note', number: 1 }]],
    ['with a key that is no day', [{ __typename: 'Note', number: 1, writtenOn: '2026-02-30' }]],
    ['with a key that is an object', [{ __typename: 'Case', caseId: { in: ['BN-B-UAA'] } }]],
    ['with a key that is a number', [{ __typename: 'Case', caseId: 1 }]],
    ['with a key that is null', [{ __typename: 'Case', caseId: null }]],
    ['by its prototype', [JSON.parse('{"__typename":"Case","__proto__":{"caseId":"BN-B-UAA"}}')]],
    ['that is a text', ['Case']],
    ['that is a list', [[good]]],
  ])('%s is refused as the caller’s mistake', async (_what, r) => {
    const { codes, data } = await ask({ query: entities, variables: { r } });
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(data ?? null).toBeNull();
    expect(report).not.toHaveBeenCalled();
  });

  it('in the document itself is refused in the same way', async () => {
    const query = '{ _entities(representations: [{__typename: "Secret"}]) { __typename } }';
    expect((await ask({ query })).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a text that no record can hold is refused', () => {
  it.each([
    ['in a variable', 'query($t: String!) { case(caseId: $t) { caseId } }', { t: 'a\0b' }],
    [
      'with half a character',
      'query($t: String!) { case(caseId: $t) { caseId } }',
      { t: '\ud800' },
    ],
    ['in the document', '{ case(caseId: "a\\u0000b") { caseId } }', {}],
    ['unescaped in the document', '{ case(caseId: "a\0b") { caseId } }', {}],
    [
      'deep in a filter',
      'query($f: Filter) { cases(filter: $f) { caseId } }',
      { f: { and: [{ and: [{ purchaser: '\0' }] }] } },
    ],
    ['in the key of an entity', entities, { r: [{ __typename: 'Case', caseId: '\0' }] }],
  ])('%s', async (_what, query, variables) => {
    const { codes } = await ask({ query, variables });
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });

  it('but an emoji and a mark of direction are texts', async () => {
    const variables = { t: '\u{1f600}\u202e' };
    const query = 'query($t: String!) { case(caseId: $t) { caseId } }';
    expect(await ask({ query, variables })).toMatchObject({
      data: { case: null },
      codes: undefined,
    });
  });
});
