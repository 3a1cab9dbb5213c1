import type { Database } from '@concord/db';
import {
  caseCodes,
  caseRules,
  caseStandards,
  letterOfRequestCriteria,
  typesOfAssistance,
} from '@concord/db/dod';
import { invariant } from '@concord/kernel';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { CaseRules } from './case-rule.model.ts';

/** All rules for cases with their whole history, for pure code to apply as of a date. One statement. */
export async function selectCaseRules(database: Database): Promise<CaseRules> {
  const [rules] = await database
    .select({
      standards: rowsOf<'standards'>(caseStandards),
      criteria: rowsOf<'criteria'>(letterOfRequestCriteria),
      codes: rowsOf<'codes'>(caseCodes),
      typesOfAssistance: rowsOf<'typesOfAssistance'>(typesOfAssistance),
      rules: rowsOf<'rules'>(caseRules),
    })
    .from(sql`(values (1)) as once`);
  invariant(rules !== undefined, 'a row of aggregates is always there');
  return rules;
}

/** A table as an array of rows by the names of the model, ordered by their identifiers. */
function rowsOf<Name extends keyof CaseRules>(table: PgTable): SQL<CaseRules[Name]> {
  const columns = getTableColumns(table);
  const members = Object.entries(columns).flatMap(([name, column]) => [
    sql.raw(`'${name}'`),
    // INVARIANT: a JSON number would round, so exact numbers go as text.
    column.getSQLType() === 'numeric' ? sql`${column}::text` : sql`${column}`,
  ]);
  const { id } = columns;
  return sql`(select coalesce(json_agg(json_build_object(${sql.join(members, sql`, `)}) order by ${id}), '[]') from ${table})`;
}
