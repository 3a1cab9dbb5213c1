import { and, or, type SQL, sql } from 'drizzle-orm';
import { badUserInput } from '../faults/request-error.ts';

/** How many values an `in` may list. */
const listLengthMax = 100;
/** How long a searched text may be. */
const searchLengthMax = 100;

interface TextFilter {
  readonly eq?: string | null;
  readonly in?: readonly string[] | null;
  readonly contains?: string | null;
}
interface RangeFilter {
  readonly eq?: string | null;
  readonly gte?: string | null;
  readonly gt?: string | null;
  readonly lte?: string | null;
  readonly lt?: string | null;
}
interface ChoiceFilter {
  readonly eq?: string | null;
  readonly in?: readonly string[] | null;
}

/** A `StringFilter` or a filter on an enum, on a column that holds one value. */
export function textCondition(column: SQL, filter: TextFilter): SQL {
  return allOf(filter, {
    eq: (value: string) => sql`${column} = ${value}`,
    in: (values: readonly string[]) => sql`${column} = any(${sql.param(bounded(values))})`,
    contains: (text: string) => sql`position(lower(${searched(text)}) in lower(${column})) > 0`,
  });
}

/** A `StringFilter` on an array of texts, of which one must meet it. */
export function anyTextCondition(array: SQL, filter: TextFilter): SQL {
  return sql`exists (select from unnest(${array}) as element where ${textCondition(sql`element`, filter)})`;
}

/** A filter on an enum. */
export function choiceCondition(column: SQL, filter: ChoiceFilter): SQL {
  return textCondition(column, filter);
}

/** A `MoneyFilter`. */
export function moneyCondition(column: SQL, filter: RangeFilter): SQL {
  return rangeCondition(column, filter, sql`numeric`);
}

/** A `DateFilter`. */
export function dateCondition(column: SQL, filter: RangeFilter): SQL {
  return rangeCondition(column, filter, sql`date`);
}

/** A `BooleanFilter`. */
export function booleanCondition(column: SQL, filter: { readonly eq: boolean }): SQL {
  return sql`${column} = ${filter.eq}`;
}

function rangeCondition(column: SQL, filter: RangeFilter, type: SQL): SQL {
  return allOf(filter, {
    eq: (value: string) => sql`${column} = ${value}::${type}`,
    gte: (value: string) => sql`${column} >= ${value}::${type}`,
    gt: (value: string) => sql`${column} > ${value}::${type}`,
    lte: (value: string) => sql`${column} <= ${value}::${type}`,
    lt: (value: string) => sql`${column} < ${value}::${type}`,
  });
}

/** What a filter's keys mean in SQL. */
export type Meanings<Filter> = {
  readonly [Key in keyof Filter]-?: (value: NonNullable<Filter[Key]>) => SQL;
};

/**
 * All conditions of a filter together; true if it gives none. Refuses an explicit null, which a script
 * sends by mistake when it meant a condition.
 */
export function allOf<Filter extends object>(filter: Filter, meanings: Meanings<Filter>): SQL {
  const keys = Object.keys(filter) as (keyof Filter & string)[];
  const conditions = keys.map((key) => {
    const value = filter[key];
    if (value === null || value === undefined) {
      throw badUserInput(`The condition \`${key}\` is null. Leave it out, or give it a value.`);
    }
    return meanings[key](value as NonNullable<Filter[typeof key]>);
  });
  return and(...conditions) ?? sql`true`;
}

/** At least one of these; false if there is none. */
export function anyOf(conditions: readonly SQL[]): SQL {
  return or(...conditions) ?? sql`false`;
}

function bounded(values: readonly string[]): readonly string[] {
  if (values.length > listLengthMax) {
    throw badUserInput(`\`in\` lists ${values.length} values. At most ${listLengthMax} pass.`);
  }
  return values;
}

function searched(text: string): string {
  if (text.length === 0 || text.length > searchLengthMax) {
    throw badUserInput(`\`contains\` has ${text.length} characters. 1 to ${searchLengthMax} pass.`);
  }
  return text;
}
