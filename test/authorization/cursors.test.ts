import { createCursorSeal } from '@concord/kernel';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../harness/graph.ts';
import { openBothGraphs } from '../harness/graphs.ts';
import { type ViewerName, viewers } from '../harness/viewers.ts';

const graphIn = openBothGraphs();

/** A cursor that RSAT was given for the second of Bandaria's cases by their total values. */
const issued = {
  viewer: 'rsat',
  arguments:
    'filter: {purchaser: {eq: "QXB"}}, orderBy: [{field: TOTAL_VALUE, direction: DESC}], first: 2',
} as const;

async function issueCursor(): Promise<string> {
  const answer = await graphIn('single').ask(
    viewers[issued.viewer],
    `{ cases(${issued.arguments}) { pageInfo { endCursor } } }`,
  );
  const { cases } = answer.data as { cases: { pageInfo: { endCursor: string } } };
  return cases.pageInfo.endCursor;
}

async function readOn(
  viewer: ViewerName,
  cursor: string,
  field = `cases(${issued.arguments}, after: $cursor)`,
): Promise<Answer> {
  const query = `query ($cursor: String!) { list: ${field} { totalCount edges { cursor } } }`;
  return graphIn('single').ask(viewers[viewer], query, { cursor });
}

const refusal = {
  message:
    'The cursor does not belong to this list with this filter, this order and your rights. Begin again without it.',
  path: ['list'],
  extensions: { code: 'INVALID_CURSOR', retryable: false },
};

describe('a cursor', () => {
  it('reads on where it was issued, in either mode, since it outlives a process', async () => {
    const cursor = await issueCursor();
    const { data, errors } = await readOn('rsat', cursor);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ list: { totalCount: 21, edges: [{}, {}] } });
    const query = `query ($cursor: String!) { list: cases(${issued.arguments}, after: $cursor) { totalCount edges { cursor } } }`;
    expect(await graphIn('split').ask(viewers.rsat, query, { cursor })).toEqual({
      status: 200,
      data,
    });
  });

  it('shows nothing of the row it stands for', async () => {
    const bytes = Buffer.from(await issueCursor(), 'base64url').toString('latin1');
    expect(bytes).not.toMatch(/BN-|415000000|\d{6}/);
  });

  it.each<ViewerName>(['norland', 'bandaria', 'dscaCase', 'armyCase', 'bandariaSco', 'audit'])(
    'of another viewer is refused to %s',
    async (viewer) => {
      const { data, errors } = await readOn(viewer, await issueCursor());
      expect(data).toEqual({ list: null });
      expect(errors).toEqual([refusal]);
    },
  );

  it.each([
    [
      'another filter',
      'cases(first: 2, orderBy: [{field: TOTAL_VALUE, direction: DESC}], after: $cursor)',
    ],
    [
      'a filter on another country',
      'cases(first: 2, filter: {purchaser: {eq: "QXN"}}, orderBy: [{field: TOTAL_VALUE, direction: DESC}], after: $cursor)',
    ],
    ['another order', 'cases(first: 2, filter: {purchaser: {eq: "QXB"}}, after: $cursor)'],
    [
      'the reverse order',
      'cases(first: 2, filter: {purchaser: {eq: "QXB"}}, orderBy: [{field: TOTAL_VALUE}], after: $cursor)',
    ],
    ['another list', 'congressionalNotifications(first: 2, after: $cursor)'],
    ['a list of another agency', 'countries(first: 2, before: $cursor)'],
  ])('is refused on %s', async (_where, field) => {
    const { errors } = await readOn('rsat', await issueCursor(), field);
    expect(errors).toEqual([refusal]);
  });

  it('of one parent is refused under another', async () => {
    const ask = (code: string, after: string | null) =>
      graphIn('single').ask(
        viewers.rsat,
        'query ($code: String!, $after: String) { country(code: $code) { cases(first: 1, after: $after) { pageInfo { endCursor } } } }',
        { code, after },
      );
    const { data } = await ask('QXB', null);
    const { endCursor } = (data as { country: { cases: { pageInfo: { endCursor: string } } } })
      .country.cases.pageInfo;
    expect((await ask('QXB', endCursor)).errors).toBeUndefined();
    expect((await ask('QXN', endCursor)).errors).toEqual([
      { ...refusal, path: ['country', 'cases'] },
    ]);
  });

  it.each<[string, (cursor: string) => string]>([
    ['empty', () => ''],
    ['one character', () => 'A'],
    ['cut short', (cursor) => cursor.slice(0, -4)],
    ['made longer', (cursor) => `${cursor}AAAA`],
    [
      'changed in its first character',
      (cursor) => (cursor.startsWith('A') ? 'B' : 'A') + cursor.slice(1),
    ],
    [
      'changed in its middle',
      (cursor) => cursor.slice(0, 20) + (cursor[20] === 'A' ? 'B' : 'A') + cursor.slice(21),
    ],
    ['padded', (cursor) => `${cursor}=`],
    ['plain JSON', () => Buffer.from('["415000000.00","BN-P-LBA"]').toString('base64url')],
    ['not of the alphabet', () => '§ ☃ 🛡'],
    ['ten thousand characters long', () => 'A'.repeat(10_000)],
    [
      'sealed with another secret',
      () => createCursorSeal(Buffer.alloc(32, 9)).seal(['415000000.00', 'BN-P-LBA'], 'x'),
    ],
  ])('that is %s is refused with the same words', async (_how, broken) => {
    const { data, errors } = await readOn('rsat', broken(await issueCursor()));
    expect(data).toEqual({ list: null });
    expect(errors).toEqual([refusal]);
  });
});
