import fc from 'fast-check';
import {
  type ConditionKind,
  cents,
  type Row,
  type Shown,
  type VisibleList,
} from './visible-lists.ts';

/** A filter as a client writes it. */
export type PlainFilter = Readonly<Record<string, unknown>>;
type Comparison = Readonly<Record<string, string | boolean | readonly string[]>>;

/** Filters on what the rows show, nested at most three deep. */
export function filtersOf(list: VisibleList, rows: readonly Row[]): fc.Arbitrary<PlainFilter> {
  const one = fc.oneof(
    ...Object.entries(list.conditions).map(([name, kind]) =>
      comparisons(kind, valuesOf(rows, name)).map((comparison) => ({ [name]: comparison })),
    ),
  );
  const some = fc
    .array(one, { maxLength: 2 })
    .map((conditions) => Object.assign({}, ...conditions) as PlainFilter);
  const { filter } = fc.letrec<{ filter: PlainFilter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 2 },
      some,
      fc
        .tuple(some, fc.constantFrom('and', 'or'), fc.array(tie('filter'), { maxLength: 3 }))
        .map(([own, way, nested]) => ({ ...own, [way]: nested })),
    ),
  }));
  return filter;
}

/** The texts that rows show under a name; one that none shows if there are none. */
function valuesOf(rows: readonly Row[], name: string): string[] {
  const shown = rows.flatMap((row) => row[name] ?? []).map(String);
  return shown.length === 0 ? [] : [...new Set(shown)];
}

function comparisons(kind: ConditionKind, values: readonly string[]): fc.Arbitrary<Comparison> {
  if (kind === 'boolean') {
    return fc.boolean().map((eq) => ({ eq }));
  }
  if (values.length === 0) {
    return fc.constant(kind === 'text' ? { eq: 'nothing' } : {});
  }
  return kind === 'text' || kind === 'choice' ? equalities(kind, values) : boundsOf(kind, values);
}

function equalities(kind: 'text' | 'choice', values: readonly string[]): fc.Arbitrary<Comparison> {
  const value = fc.constantFrom(...values);
  const one = value.map((eq) => ({ eq }));
  const some = fc
    .subarray([...values], { maxLength: Math.min(5, values.length) })
    .map((list) => ({ in: list }));
  return kind === 'choice'
    ? fc.oneof(one, some)
    : fc.oneof(
        one,
        some,
        fc.constant({ eq: 'nothing' }),
        partOf(value).map((contains) => ({ contains })),
      );
}

function boundsOf(kind: 'money' | 'date', values: readonly string[]): fc.Arbitrary<Comparison> {
  const value = fc.constantFrom(...values);
  const by = fc.constantFrom(-1n, 0n, 1n);
  return ranges(
    kind === 'date' ? value : fc.tuple(value, by).map(([amount, cent]) => moved(amount, cent)),
  );
}

function ranges(value: fc.Arbitrary<string>): fc.Arbitrary<Comparison> {
  const bound = fc.tuple(fc.constantFrom('eq', 'gte', 'gt', 'lte', 'lt'), value);
  return fc
    .array(bound, { minLength: 1, maxLength: 2 })
    .map((bounds) => Object.fromEntries(bounds));
}

/** A part of a text, its letters large or small. */
function partOf(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(
      value,
      fc.nat(),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom('as it is', 'large', 'small'),
    )
    .map(([text, start, length, letters]) => {
      const characters = [...text];
      const part = characters
        .slice(start % characters.length)
        .slice(0, length)
        .join('');
      return letters === 'large'
        ? part.toUpperCase()
        : letters === 'small'
          ? part.toLowerCase()
          : part;
    });
}

/** An amount some cents away; none of the rows is below zero, but a condition may be. */
function moved(amount: string, by: bigint): string {
  const all = cents(amount) + by;
  const digits = (all < 0n ? -all : all).toString().padStart(3, '0');
  return `${all < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Whether a row meets a filter, in plain TypeScript. A row without a value meets no condition on it. */
export function meets(list: VisibleList, row: Row, filter: PlainFilter): boolean {
  return Object.entries(filter).every(([name, given]) => {
    if (name === 'and') {
      return (given as PlainFilter[]).every((one) => meets(list, row, one));
    }
    if (name === 'or') {
      return (given as PlainFilter[]).some((one) => meets(list, row, one));
    }
    const shown = row[name] ?? null;
    const values = Array.isArray(shown) ? (shown as Shown[]) : [shown];
    const kind = list.conditions[name] ?? 'text';
    const comparisonsGiven = Object.entries(given as Comparison);
    // One of several texts has to meet the whole condition. An empty condition asks nothing.
    return (
      comparisonsGiven.length === 0 ||
      values.some(
        (value) => value !== null && comparisonsGiven.every((one) => holds(kind, value, one)),
      )
    );
  });
}

function holds(
  kind: ConditionKind,
  value: Shown,
  [how, than]: [string, Comparison[string]],
): boolean {
  switch (how) {
    case 'eq':
      return kind === 'money' ? cents(String(value)) === cents(String(than)) : value === than;
    case 'in':
      return (than as readonly string[]).includes(String(value));
    case 'contains':
      return String(value).toLowerCase().includes(String(than).toLowerCase());
    default: {
      const [x, y] =
        kind === 'money'
          ? [cents(String(value)), cents(String(than))]
          : [String(value), String(than)];
      return (how.startsWith('g') ? x > y : x < y) || (how.endsWith('e') && x === y);
    }
  }
}
