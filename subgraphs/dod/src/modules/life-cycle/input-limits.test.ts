import { readTypeDefs } from '@concord/schema';
import { Kind, type TypeNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { inputLimits, unfitTexts } from './input-limits.model.ts';

/** A text or a list of an input of this agency's commands. */
interface Field {
  readonly name: string;
  /** Its path in the limits. */
  readonly key: string;
  readonly isList: boolean;
  readonly description: string;
}

const { definitions } = readTypeDefs('dod');
const inputs = new Map(
  definitions.flatMap((each) =>
    each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? [[each.name.value, each.fields ?? []]] : [],
  ),
);

function read(type: TypeNode): { readonly name: string; readonly isList: boolean } {
  switch (type.kind) {
    case Kind.NAMED_TYPE:
      return { name: type.name.value, isList: false };
    case Kind.LIST_TYPE:
      return { ...read(type.type), isList: true };
    case Kind.NON_NULL_TYPE:
      return read(type.type);
  }
}

function fieldsOf(input: string, above = ''): Field[] {
  return (inputs.get(input) ?? []).flatMap(({ name, type, description }) => {
    const { name: of, isList } = read(type);
    const key = `${above}${name.value}`;
    const field = {
      name: `${input}.${name.value}`,
      key,
      isList,
      description: description?.value ?? '',
    };
    const inside = fieldsOf(of, `${key}${isList ? '.*' : ''}.`);
    return isList || of === 'String' ? [field, ...inside] : inside;
  });
}

const fields = definitions
  .flatMap((each) =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION || each.kind === Kind.OBJECT_TYPE_EXTENSION
      ? [each]
      : [],
  )
  .flatMap(({ name, fields: own = [] }) => (name.value === 'Mutation' ? own : []))
  .flatMap(({ arguments: given = [] }) => given.flatMap(({ type }) => fieldsOf(read(type).name)));

describe('every text and every list of a command', () => {
  it('is found in the SDL', () => {
    expect(fields.length).toBeGreaterThan(150);
    const keys = new Set(fields.map(({ key }) => key));
    const limited = [...Object.keys(inputLimits.texts), ...Object.keys(inputLimits.lists)];
    expect(limited.filter((key) => !keys.has(key))).toEqual([]);
  });

  it.each(fields)('has a limit, which the SDL states: $name', ({ key, isList, description }) => {
    const [min, max] = isList ? (inputLimits.lists[key] ?? []) : [1, inputLimits.texts[key]];
    const figure = max?.toLocaleString('en-US');
    const stated = isList ? figure : `${figure} characters`;
    expect(description).toMatch(
      new RegExp(`${min === 0 ? 'at most' : '(1 to|at most)'} ${stated}\\b`),
    );
  });
});

/** An input that is nothing but what stands at this path of the limits. */
function inputOf(key: string, value: unknown): Readonly<Record<string, unknown>> {
  const [name = '', ...rest] = key.split('.');
  const inner = rest[0] === '*' ? rest.slice(1) : rest;
  const inside = inner.length === 0 ? value : inputOf(inner.join('.'), value);
  return { [name]: rest[0] === '*' ? [inside] : inside };
}

describe('a text of a command', () => {
  it.each(Object.entries(inputLimits.texts))('%s passes to its limit', (key, lengthMax) => {
    const told = (text: string) => unfitTexts(inputOf(key, text)).map(({ path }) => path.join('.'));
    const path = key.replaceAll('*', '0');
    expect(told('x'.repeat(lengthMax))).toEqual([]);
    expect(told('x'.repeat(lengthMax + 1))).toEqual([path]);
    expect(told(' ')).toEqual([path]);
    expect(told('a\u0000')).toEqual([path]);
  });

  it('is not what other agencies published', () => {
    expect(unfitTexts({ changes: ['x'.repeat(4001)], conditions: [''] })).toEqual([]);
  });
});
