import { type Database, isAnyOf } from '@concord/db';
import { implementingAgencies } from '@concord/db/dod';
import { createOpenList, type ListEnvironment, type ListSource, selectRows } from '@concord/kernel';
import { getTableColumns, sql } from 'drizzle-orm';
import type { ImplementingAgencyModel } from './implementing-agency.model.ts';

const source: ListSource = {
  from: implementingAgencies,
  joins: [],
  columns: getTableColumns(implementingAgencies),
  key: {
    expression: sql`${implementingAgencies.code}`,
    direction: 'ASC',
    type: 'text',
    isNullable: false,
  },
};

/** The agencies with these letters. */
export function selectImplementingAgencies(
  database: Database,
  codes: readonly string[],
): Promise<ImplementingAgencyModel[]> {
  return selectRows(database, source, isAnyOf(implementingAgencies.code, codes));
}

/** The list of all agencies, by their letters. */
export function createImplementingAgencyList(environment: ListEnvironment) {
  return createOpenList<ImplementingAgencyModel, never, never>(environment, {
    name: 'Query.implementingAgencies',
    source,
    parent: null,
    where: () => sql`true`,
    order: () => [],
  });
}
