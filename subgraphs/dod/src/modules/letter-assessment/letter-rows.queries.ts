import { isAnyOf } from '@concord/db';
import { letterAssessments } from '@concord/db/dod';
import { publishedLetters } from '@concord/db/published';
import { rowPredicate } from '@concord/kernel';
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { decide } from '../../policy/dod-policy.ts';
import type { Condition } from '../../policy/matrix.ts';
import { type CaseScope, isInArea } from '../case/case-rows.queries.ts';

/** The assessments that the viewer may know of. */
export function assessmentsOpenTo(scope: CaseScope): SQL {
  return rowPredicate(decide(scope.viewer, 'LETTER_ASSESSMENT'), (condition) =>
    inSql(condition, scope, letterAssessments),
  );
}

/** The published letters that the viewer may assess. */
export function lettersWritableBy(scope: CaseScope): SQL {
  return rowPredicate(decide(scope.viewer, 'LETTER_ASSESSMENT', 'write'), (condition) =>
    inSql(condition, scope, publishedLetters),
  );
}

/** What the conditions of the matrix ask of a letter or of its assessment. */
interface LetterColumns {
  readonly purchaserCode: SQLWrapper;
  readonly implementingAgency: AnyPgColumn;
}

function inSql(
  condition: Condition,
  { viewer, today }: CaseScope,
  { purchaserCode, implementingAgency }: LetterColumns,
): SQL {
  switch (condition) {
    case 'OWN_COUNTRY':
      return sql`${purchaserCode} = ${viewer.country}`;
    case 'OWN_AGENCY':
      return isAnyOf(implementingAgency, viewer.implementingAgencies);
    case 'OWN_AREA':
      return viewer.combatantCommand === null
        ? sql`false`
        : isInArea(
            (command) => sql`${command} = ${viewer.combatantCommand}`,
            today,
            sql`${purchaserCode}`,
          );
    case 'AFTER_OFFER':
      // Asked of cases, never of letters.
      return sql`false`;
    case 'AUDIT_PURPOSE':
      return sql`${viewer.purpose === 'audit'}`;
  }
}
