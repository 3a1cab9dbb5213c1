import { type Database, isAnyOf } from '@concord/db';
import { caseGuards, caseTransitions } from '@concord/db/dod';
import {
  allOf,
  anyOf,
  anyTextCondition,
  checkFilterSize,
  choiceCondition,
  createOpenList,
  type ListEnvironment,
  selectRows,
  textCondition,
} from '@concord/kernel';
import { and, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { CaseTransitionFilter } from '../../generated/schema.ts';
import type { Guard, Transition } from '../life-cycle/transition.model.ts';
import { commandAgencies } from './command-agency.model.ts';

const { position: _position, ...transitionColumns } = getTableColumns(caseTransitions);

const guardSource = {
  from: caseGuards,
  joins: [],
  columns: getTableColumns(caseGuards),
  key: {
    expression: sql`${caseGuards.name}`,
    direction: 'ASC',
    type: 'text',
    isNullable: false,
  },
} as const;

/** The rules with these names. */
export function selectGuards(database: Database, names: readonly string[]): Promise<Guard[]> {
  return selectRows(database, guardSource, isAnyOf(caseGuards.name, names));
}

/** The list of rules, by name. Nobody is denied any. */
export function createGuardList(environment: ListEnvironment) {
  return createOpenList<Guard, never, never>(environment, {
    name: 'Query.caseGuards',
    source: guardSource,
    parent: null,
    where: () => sql`true`,
    order: () => [],
  });
}

/** The list of transitions, in the order of their table. Nobody is denied any. */
export function createTransitionList(environment: ListEnvironment) {
  return createOpenList<Transition, CaseTransitionFilter, never>(environment, {
    name: 'Query.caseTransitions',
    source: {
      from: caseTransitions,
      joins: [],
      columns: transitionColumns,
      key: {
        expression: sql`${caseTransitions.id}`,
        direction: 'ASC',
        type: 'text',
        isNullable: false,
      },
    },
    parent: null,
    where(filter) {
      checkFilterSize(filter ?? {});
      return filter === null ? sql`true` : transitionCondition(filter);
    },
    order: () => [
      {
        expression: sql`${caseTransitions.position}`,
        direction: 'ASC',
        type: 'integer',
        isNullable: false,
      },
    ],
  });
}

/** What a filter of transitions means in SQL. */
function transitionCondition(filter: CaseTransitionFilter): SQL {
  const nested = (list: readonly CaseTransitionFilter[]) => list.map(transitionCondition);
  return allOf<CaseTransitionFilter>(filter, {
    command: (value) => textCondition(sql`${caseTransitions.command}`, value),
    subject: (value) => choiceCondition(sql`${caseTransitions.subject}`, value),
    from: (value) => textCondition(sql`${caseTransitions.from}`, value),
    to: (value) => textCondition(sql`${caseTransitions.to}`, value),
    role: (value) => anyTextCondition(sql`${caseTransitions.roles}`, value),
    agency: (value) => choiceCondition(agencyName, value),
    guard: (value) => anyTextCondition(sql`${caseTransitions.guards}`, value),
    and: (list) => and(...nested(list)) ?? sql`true`,
    or: (list) => anyOf(nested(list)),
  });
}

/** The agency by the graph's name. */
const agencyName = sql`case ${caseTransitions.agency} ${sql.join(
  commandAgencies.map(([agency, name]) => sql`when ${agency} then ${name}`),
  sql` `,
)} end`;
