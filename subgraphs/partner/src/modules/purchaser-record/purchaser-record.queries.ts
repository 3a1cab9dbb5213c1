import { publishedCombatantCommands } from '@concord/db/published';
import { rowPredicate, type Viewer } from '@concord/kernel';
import { type SQL, sql } from 'drizzle-orm';
import { makePgArray } from 'drizzle-orm/pg-core';
import type { DataClass } from '../../generated/schema.ts';
import type { Condition } from '../../policy/matrix.ts';
import { decide } from '../../policy/partner-policy.ts';

/** What decides rows besides the viewer. */
export interface RecordScope {
  readonly viewer: Viewer;
  /** The date in Washington. */
  readonly today: string;
}

/** Where a kind of record keeps what decides who may see it. */
export interface RecordColumns {
  readonly purchaserCode: SQL;
  readonly implementingAgency: SQL;
}

/** The records a class opens to the viewer. */
export function recordsOpenTo(
  scope: RecordScope,
  dataClass: DataClass,
  columns: RecordColumns,
): SQL {
  return rowPredicate(decide(scope.viewer, dataClass), (condition) =>
    inSql(condition, scope, columns),
  );
}

/** The twin of `recordConditionHolds`; a test holds them together. */
function inSql(condition: Condition, scope: RecordScope, columns: RecordColumns): SQL {
  const { viewer } = scope;
  switch (condition) {
    case 'OWN_COUNTRY':
      return sql`${columns.purchaserCode} = ${viewer.country}`;
    case 'OWN_AGENCY':
      return sql`${columns.implementingAgency} = any(${sql.param(makePgArray([...viewer.implementingAgencies]))})`;
    case 'OWN_AREA':
      return isInViewersArea(scope, columns.purchaserCode);
    case 'AUDIT_PURPOSE':
      return sql`${viewer.purpose === 'audit'}`;
  }
}

/** Whether the viewer's combatant command has the purchaser in its area today. */
export function isInViewersArea({ viewer, today }: RecordScope, purchaserCode: SQL): SQL {
  const { countryCode, combatantCommand, effectiveFrom, effectiveTo } = publishedCombatantCommands;
  return viewer.combatantCommand === null
    ? sql`false`
    : sql`exists (select from ${publishedCombatantCommands}
        where ${countryCode} = ${purchaserCode} and ${combatantCommand} = ${viewer.combatantCommand}
          and (${effectiveFrom} is null or ${effectiveFrom} <= ${today}::date)
          and (${effectiveTo} is null or ${effectiveTo} >= ${today}::date))`;
}

/** The letter of the implementing agency within a case identifier. */
export function agencyInCaseId(caseId: SQL): SQL {
  return sql`split_part(${caseId}, '-', 2)`;
}
