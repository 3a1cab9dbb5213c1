import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkFieldClasses } from './field-classes.ts';

const prologue = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  directive @dataClass(is: DataClass!) on OBJECT | FIELD_DEFINITION
  enum DataClass { HEADER TOTALS STRANGE }
`;

function problemsOf(types: string): string[] {
  return checkFieldClasses(parse(prologue + types), ['HEADER', 'TOTALS']);
}

describe('the classes of a schema are in order if', () => {
  it.each([
    [
      'the type has one',
      'type Query { a: Int @dataClass(is: HEADER) } type T @dataClass(is: HEADER) { b: Int! c: Int! }',
    ],
    [
      'each field has one',
      'type Query { a: Int @dataClass(is: HEADER) b: Int @dataClass(is: TOTALS) }',
    ],
    [
      'a narrower field may be null',
      'type Query @dataClass(is: HEADER) { a: Int! b: Int @dataClass(is: TOTALS) }',
    ],
    [
      'a field repeats its type',
      'type Query @dataClass(is: HEADER) { a: Int! @dataClass(is: HEADER) }',
    ],
    [
      'an extension takes its type’s',
      'type Query @dataClass(is: HEADER) { a: Int } extend type Query { b: Int }',
    ],
    [
      'a connection has none',
      `type Query @dataClass(is: HEADER) { list: TConnection }
       type T @key(fields: "id") @dataClass(is: HEADER) { id: ID! }
       type TConnection { edges: [TEdge!]! nodes: [T!]! pageInfo: PageInfo! totalCount: Int! groups: [T!]! }
       type TEdge { node: T! cursor: String! }
       type PageInfo { hasNextPage: Boolean! }`,
    ],
  ])('%s', (_what, types) => {
    expect(problemsOf(types)).toEqual([]);
  });
});

describe('a schema does not build if', () => {
  it.each([
    ['a field has no class', 'type Query { a: Int }', ['Query.a has no data class: ']],
    [
      'a field of an extension has none',
      'type Query { a: Int @dataClass(is: HEADER) } extend type Query { b: Int }',
      ['Query.b has no data class: '],
    ],
    [
      'a mutation has none',
      'type Query @dataClass(is: HEADER) { a: Int } type Mutation { m: Int }',
      ['Mutation.m has no data class: '],
    ],
    [
      'a field with an underscore has none',
      'type Query { _hidden: Int }',
      ['Query._hidden has no data class: '],
    ],
    [
      'a type with an underscore has none',
      'type Query @dataClass(is: HEADER) { t: _T } type _T { a: Int }',
      ['_T.a has no data class: '],
    ],
    [
      'a value hides in a connection',
      'type Query @dataClass(is: HEADER) { t: TConnection } type TConnection { total: Int }',
      ['TConnection.total has no data class: '],
    ],
    [
      'values hide in an edge',
      'type Query @dataClass(is: HEADER) { t: LedgerEdge } type LedgerEdge { amounts: [Int!]! }',
      ['LedgerEdge.amounts has no data class: '],
    ],
    [
      'a narrower field may not be null',
      'type Query @dataClass(is: HEADER) { a: Int! @dataClass(is: TOTALS) }',
      ['Query.a is narrower than its type'],
    ],
    [
      'a field alone has a class and may not be null',
      'type Query { a: Int! @dataClass(is: HEADER) }',
      ['Query.a is narrower than its type'],
    ],
    [
      'a class is not in the matrix',
      'type Query @dataClass(is: STRANGE) { a: Int }',
      ['Query.a has the class STRANGE'],
    ],
    [
      'a field’s class is not in the matrix',
      'type Query @dataClass(is: HEADER) { a: Int @dataClass(is: STRANGE) }',
      ['Query.a has the class STRANGE'],
    ],
    [
      'several things are wrong, all told',
      'type Query { a: Int b: Int }',
      ['Query.a has no', 'Query.b has no'],
    ],
  ])('%s', (_what, types, beginnings) => {
    const problems = problemsOf(types);
    expect(problems).toHaveLength(beginnings.length);
    problems.forEach((problem, index) => {
      expect(problem.startsWith(beginnings[index] ?? '?')).toBe(true);
    });
  });
});
