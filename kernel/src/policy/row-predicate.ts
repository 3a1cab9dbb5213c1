import { and, or, type SQL, sql } from 'drizzle-orm';
import type { Decision } from './decide.ts';

/**
 * The rows a decision opens, as a condition of SQL. Conditions combine by and/or only. Never opens
 * nothing: drizzle's `or()` of nothing would be no condition at all, so it compiles to false.
 */
export function rowPredicate<Condition extends string>(
  decision: Decision<Condition>,
  conditionOf: (condition: Condition) => SQL,
): SQL {
  switch (decision.kind) {
    case 'always':
      return sql`true`;
    case 'never':
      return sql`false`;
    case 'when':
      return (
        or(...decision.alternatives.map((alternative) => and(...alternative.map(conditionOf)))) ??
        sql`false`
      );
  }
}
