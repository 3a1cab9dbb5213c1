import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { fragmentsOf } from '../documents/fragments.ts';
import { clientPath } from './client-path.ts';

describe('a path of the gateway, in the terms of the query', () => {
  it.each([
    ['a field', '{ cases { total } }', ['cases', 0, 'total'], ['cases', 0, 'total']],
    [
      'a key that only the planner fetched',
      '{ cases { total } }',
      ['cases', 0, 'caseId'],
      ['cases', 0],
    ],
    ['an alias', '{ c: cases { t: total } }', ['c', 0, 't'], ['c', 0, 't']],
    [
      "the planner's own alias",
      '{ cases { name } }',
      ['cases', 0, 'name__alias_0'],
      ['cases', 0, 'name'],
    ],
    [
      'a field of a fragment',
      '{ cases { ...f } } fragment f on Case { ... on Case { total } }',
      ['cases', 0, 'total'],
      ['cases', 0, 'total'],
    ],
    ['a skipped field', '{ cases { total @skip(if: $yes) } }', ['cases', 0, 'total'], ['cases', 0]],
    [
      'a field that is skipped in one place and selected in another',
      '{ cases { total @skip(if: $yes) } cases { total @include(if: $yes) } }',
      ['cases', 0, 'total'],
      ['cases', 0, 'total'],
    ],
  ])('keeps what the client selected: %s', (_what, query, path, expected) => {
    expect(clientPath(path, clientOf(query))).toEqual(expected);
  });
});

function clientOf(query: string) {
  const document: DocumentNode = parse(query);
  const [operation] = document.definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) {
    throw new Error('The query has no operation.');
  }
  return { operation, fragments: fragmentsOf(document), variables: { yes: true } };
}
