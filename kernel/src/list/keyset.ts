import { and, or, type SQL, sql } from 'drizzle-orm';
import type { Position } from '../cursor/cursor-seal.ts';

/** How a term's text in a cursor becomes a value again. */
type TermType = 'text' | 'numeric' | 'date' | 'integer';

/** One step of a total order. The last term of an order is the key, which is unique and never null. */
export interface OrderTerm {
  /** The value as the viewer may see it. */
  readonly expression: SQL;
  readonly direction: 'ASC' | 'DESC';
  readonly type: TermType;
  /** Whether rows may have none. Those come last either way. */
  readonly isNullable: boolean;
}

/** The order of SQL, or its exact reverse to read a page from the back. */
export function orderBy(terms: readonly OrderTerm[], isReversed: boolean): SQL[] {
  return terms.map(({ expression, direction, isNullable }) => {
    const isAscending = (direction === 'ASC') !== isReversed;
    const way = isAscending ? sql`asc` : sql`desc`;
    if (!isNullable) {
      return sql`${expression} ${way}`;
    }
    return sql`${expression} ${way} nulls ${isReversed ? sql`first` : sql`last`}`;
  });
}

/** The rows strictly behind a position in the order, or strictly in front of it. */
export function beyond(
  terms: readonly OrderTerm[],
  position: Position,
  side: 'after' | 'before',
): SQL {
  const alternatives = terms.map((term, index) =>
    and(
      ...terms.slice(0, index).map((earlier, at) => isAt(earlier, position[at] ?? null)),
      isBeyond(term, position[index] ?? null, side),
    ),
  );
  return or(...alternatives) ?? sql`false`;
}

/** A term's value as text, exactly as a cursor keeps it. */
export function positionText({ expression }: OrderTerm): SQL<string | null> {
  return sql<string | null>`(${expression})::text`;
}

function isAt(term: OrderTerm, value: string | null): SQL {
  return value === null
    ? sql`${term.expression} is null`
    : sql`${term.expression} = ${typed(term, value)}`;
}

function isBeyond(term: OrderTerm, value: string | null, side: 'after' | 'before'): SQL {
  const { expression, isNullable } = term;
  if (value === null) {
    // Nulls are last: nothing of this term is behind them, and all else is in front.
    return side === 'after' ? sql`false` : sql`${expression} is not null`;
  }
  const isGreater = (term.direction === 'ASC') === (side === 'after');
  const compared = isGreater
    ? sql`${expression} > ${typed(term, value)}`
    : sql`${expression} < ${typed(term, value)}`;
  return side === 'after' && isNullable ? sql`(${compared} or ${expression} is null)` : compared;
}

function typed({ type }: OrderTerm, value: string): SQL {
  return sql`${value}::${sql.raw(type)}`;
}
