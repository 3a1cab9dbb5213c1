import { type Database, isAnyOf } from '@concord/db';
import { caseDecisions } from '@concord/db/state';
import {
  checkFilterSize,
  createOpenList,
  type ListArguments,
  type ListDefinition,
  type ListEnvironment,
  selectRows,
} from '@concord/kernel';
import { and, sql } from 'drizzle-orm';
import type { CaseDecisionFilter, CaseDecisionOrder } from '../../generated/schema.ts';
import type { CaseDecisionConnectionModel, CaseDecisionModel } from './case-decision.model.ts';
import { decisionFilterCondition } from './case-decision-filter.queries.ts';
import { decisionOrderTerms } from './case-decision-order.queries.ts';
import {
  type DecisionScope,
  decisionSource,
  decisionsOpenTo,
} from './case-decision-rows.queries.ts';

/** Those of these decisions, each by case and number, that the viewer may know of. */
export function selectCaseDecisions(
  database: Database,
  scope: DecisionScope,
  decisionIds: readonly string[],
): Promise<CaseDecisionModel[]> {
  const where = and(isAnyOf(caseDecisions.decisionId, decisionIds), decisionsOpenTo(scope));
  return selectRows(database, decisionSource(scope), where ?? sql`false`);
}

/** Opens a list of decisions under a case, or at the root. */
export type OpenCaseDecisions = (
  parent: string | null,
  args: ListArguments<CaseDecisionFilter, CaseDecisionOrder>,
) => CaseDecisionConnectionModel;

/** The lists of decisions of one request. */
export function createCaseDecisionLists(environment: ListEnvironment, scope: DecisionScope) {
  return {
    root: openDecisions(environment, scope, {
      name: 'Query.caseDecisions',
      parent: null,
      usual: [
        { field: 'DECIDED_ON', direction: 'DESC' },
        { field: 'CASE_ID', direction: 'ASC' },
        { field: 'DECISION_NUMBER', direction: 'DESC' },
      ],
    }),
    ofCase: openDecisions(environment, scope, {
      name: 'Case.stateDecisions',
      parent: sql`${caseDecisions.caseId}`,
      usual: [{ field: 'DECISION_NUMBER', direction: 'ASC' }],
    }),
  } satisfies Record<string, OpenCaseDecisions>;
}

interface DecisionList extends Pick<ListDefinition<never, never>, 'name' | 'parent'> {
  /** The order if none is given. */
  readonly usual: readonly CaseDecisionOrder[];
}

function openDecisions(
  environment: ListEnvironment,
  scope: DecisionScope,
  { name, parent, usual }: DecisionList,
): OpenCaseDecisions {
  return createOpenList<CaseDecisionModel, CaseDecisionFilter, CaseDecisionOrder>(environment, {
    name,
    parent,
    source: decisionSource(scope),
    where(filter) {
      checkFilterSize(filter ?? {});
      const matches = filter === null ? undefined : decisionFilterCondition(filter);
      return and(decisionsOpenTo(scope), matches) ?? sql`false`;
    },
    order: (orderBy) =>
      decisionOrderTerms(orderBy === null || orderBy.length === 0 ? usual : orderBy),
  });
}
