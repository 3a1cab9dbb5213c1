import { readSupergraphSdl, toPublicSchema } from '@concord/schema';
import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';

const schema = toPublicSchema(readSupergraphSdl());
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const objectTypes = types.filter(isObjectType);
const roots = [schema.getQueryType(), schema.getMutationType()].filter(isObjectType);

describe('the public graph', () => {
  it('describes every type, field, argument, input and enum value', () => {
    expect(types.flatMap(undescribed)).toEqual([]);
  });

  it('may answer every root field with null, so that no agency takes down the others', () => {
    const strict = roots
      .flatMap((root) => Object.values(root.getFields()))
      .filter(({ type }) => isNonNullType(type))
      .map(({ name }) => name);
    expect(strict).toEqual([]);
  });

  it('pages every list of objects, or says at most how many, or is bounded by what it lists', () => {
    const unbounded = objectTypes.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isListOfObjects(field) && !isPage(type) && !saysAtMost(field))
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(unbounded).toEqual(Object.keys(boundedByNature));
  });

  it('gives every connection the same fields', () => {
    const connections = objectTypes.filter(({ name }) => name.endsWith('Connection'));
    expect(connections.length).toBeGreaterThan(3);
    for (const { name, fields } of connections.map(fieldsOf)) {
      const item = name.replace(/Connection$/, '');
      expect(fields).toMatchObject({
        edges: `[${item}Edge!]!`,
        nodes: `[${item}!]!`,
        pageInfo: 'PageInfo!',
        totalCount: 'Int!',
      });
      expect(fieldsOf(schema.getType(`${item}Edge`)).fields).toEqual({
        cursor: 'String!',
        node: `${item}!`,
      });
    }
  });

  it('takes the same arguments on every field that returns a connection', () => {
    for (const field of objectTypes.flatMap((type) => Object.values(type.getFields()))) {
      if (getNamedType(field.type).name.endsWith('Connection')) {
        const given = Object.fromEntries(field.args.map(({ name, type }) => [name, String(type)]));
        expect(given).toMatchObject({
          first: 'Int',
          after: 'String',
          last: 'Int',
          before: 'String',
        });
        expect(isNonNullType(field.type)).toBe(false);
      }
    }
  });

  it('has filters of one shape: comparisons of a value, or fields with and, or', () => {
    const filters = types.filter(isInputObjectType).filter(({ name }) => name.endsWith('Filter'));
    const names = new Set(filters.map(({ name }) => name));
    for (const filter of filters) {
      const { and, or, ...fields } = filter.getFields();
      if ('eq' in fields) {
        expect([filter.name, Object.keys(fields).filter((key) => !comparisons.has(key))]).toEqual([
          filter.name,
          [],
        ]);
        continue;
      }
      for (const field of Object.values(fields)) {
        expect([filter.name, field.name, names.has(String(field.type))]).toEqual([
          filter.name,
          field.name,
          true,
        ]);
      }
      for (const joined of [and, or].filter((each) => each !== undefined)) {
        expect(String(joined.type)).toBe(`[${filter.name}!]`);
      }
    }
  });

  it('ends every list that can be ordered with one direction for all', () => {
    for (const order of types.filter(isInputObjectType).filter(({ name }) => /Order$/.test(name))) {
      expect(fieldsOf(order).fields).toEqual({
        field: `${order.name}Field!`,
        direction: 'OrderDirection!',
      });
      expect(order.getFields()['direction']?.defaultValue).toBe('ASC');
    }
  });

  it('shows money, dates and times as their scalars, never as a floating-point number', () => {
    expect(schema.getType('Float')).toBeUndefined();
    const amounts = objectTypes
      .flatMap((type) => Object.values(type.getFields()))
      .filter(({ name }) => /(?:Value|amount)$/.test(name));
    expect(amounts.length).toBeGreaterThan(10);
    expect(new Set(amounts.map(({ type }) => getNamedType(type).name))).toEqual(new Set(['Money']));
  });
});

/** Lists that no page bounds because of what they are: each with what bounds it. */
const boundedByNature: Readonly<Record<string, string>> = {
  'Country.publicStatistics': 'one row for each calendar year of the record',
  'Country.groups': 'groups that the law names',
  'Country.customerCodes': 'codes of one purchaser',
  'CongressionalNotification.items': 'articles of one printed notice',
  'CongressionalNotification.contractors': 'contractors of one printed notice',
  'CongressionalNotification.implementingAgencies': 'agencies, of which there are some twenty',
  'NotificationEvaluation.comparisons': 'thresholds, of which three apply at a time',
};

const comparisons = new Set(['eq', 'in', 'contains', 'gte', 'gt', 'lte', 'lt']);

function undescribed(type: GraphQLNamedType): string[] {
  const own = hasText(type) || roots.some((root) => root === type) ? [] : [type.name];
  if (isEnumType(type)) {
    const values = type.getValues().filter((value) => !hasText(value));
    return [...own, ...values.map(({ name }) => `${type.name}.${name}`)];
  }
  if (!isObjectType(type) && !isInputObjectType(type)) {
    return own;
  }
  const fields: readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[] = Object.values<
    GraphQLField<unknown, unknown> | GraphQLInputField
  >(type.getFields());
  return [
    ...own,
    ...fields.filter((field) => !hasText(field)).map(({ name }) => `${type.name}.${name}`),
    ...fields.flatMap((field) =>
      ('args' in field ? field.args : [])
        .filter((argument) => !hasText(argument))
        .map((argument) => `${type.name}.${field.name}(${argument.name})`),
    ),
  ];
}

/** A sentence: it begins with a capital, a digit or code, and ends with a full stop. */
function hasText({ description }: { readonly description?: string | null | undefined }): boolean {
  return /^[A-Z0-9`][\s\S]*\.$/.test(description?.trim() ?? '');
}

function isListOfObjects({ type }: GraphQLField<unknown, unknown>): boolean {
  const bare = isNonNullType(type) ? type.ofType : type;
  return isListType(bare) && isCompositeType(getNamedType(bare));
}

const isPage = ({ name }: GraphQLNamedType) => name.endsWith('Connection');
const saysAtMost = ({ description }: GraphQLField<unknown, unknown>) =>
  /\bat most [\d,]+/.test(description ?? '');

function fieldsOf(type: GraphQLNamedType | undefined) {
  const fields = isObjectType(type) || isInputObjectType(type) ? type.getFields() : {};
  const texts = Object.values<{ readonly name: string; readonly type: unknown }>(fields).map(
    (field) => [field.name, String(field.type)],
  );
  return { name: type?.name ?? '', fields: Object.fromEntries(texts) as Record<string, string> };
}
