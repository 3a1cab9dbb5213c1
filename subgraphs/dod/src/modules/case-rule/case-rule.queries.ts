import {
  caseCodes,
  caseRules,
  caseStandards,
  letterOfRequestCriteria,
  typesOfAssistance,
} from '@concord/db/dod';
import {
  createOpenList,
  type ListEnvironment,
  type ListSource,
  type OpenList,
  type OrderTerm,
} from '@concord/kernel';
import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { CaseCodeSet } from '../../generated/schema.ts';
import type {
  CaseCodeModel,
  CaseRuleModel,
  CaseStandardModel,
  InForceFilter,
  LetterOfRequestCriterionModel,
  TypeOfAssistanceModel,
} from './case-rule.model.ts';

type Rules =
  | typeof caseCodes
  | typeof caseRules
  | typeof caseStandards
  | typeof letterOfRequestCriteria
  | typeof typesOfAssistance;

/** The lists of rules for cases of one request. Nobody is denied any of them. */
export function createCaseRuleLists(environment: ListEnvironment) {
  const codes = (name: string, codeSet: CaseCodeSet) =>
    openRules<CaseCodeModel>(environment, name, caseCodes, {
      where: sql`${caseCodes.codeSet} = ${codeSet}`,
      order: [place(caseCodes.position)],
    });
  return {
    standards: openRules<CaseStandardModel>(environment, 'caseStandards', caseStandards, {
      order: [
        text(sql`${caseStandards.category}`),
        text(sql`${caseStandards.isLongTermSolution}::text`),
      ],
    }),
    criteria: openRules<LetterOfRequestCriterionModel>(
      environment,
      'letterOfRequestCriteria',
      letterOfRequestCriteria,
      {
        order: [
          text(sql`${letterOfRequestCriteria.stage}`),
          place(letterOfRequestCriteria.position),
        ],
      },
    ),
    significantChanges: codes('significantChanges', 'SIGNIFICANT_CHANGE'),
    extenuatingFactors: codes('extenuatingFactorReasons', 'EXTENUATING_FACTOR'),
    documentReturns: codes('documentReturnReasons', 'DOCUMENT_RETURN'),
    typesOfAssistance: openRules<TypeOfAssistanceModel>(
      environment,
      'typesOfAssistance',
      typesOfAssistance,
      { order: [place(typesOfAssistance.position)] },
    ),
    sources: codes('sourceCodes', 'SOURCE'),
    conditions: codes('conditionCodes', 'CONDITION'),
    deliveryTerms: codes('deliveryTermCodes', 'DELIVERY_TERM'),
    offerReleases: codes('offerReleaseCodes', 'OFFER_RELEASE'),
    rules: openRules<CaseRuleModel>(environment, 'caseRules', caseRules, {
      order: [text(sql`${caseRules.rule}`)],
    }),
  };
}

function openRules<Row>(
  environment: ListEnvironment,
  name: string,
  table: Rules,
  { where = sql`true`, order }: { readonly where?: SQL; readonly order: readonly OrderTerm[] },
): OpenList<Row, InForceFilter, never> {
  return createOpenList<Row, InForceFilter, never>(environment, {
    name: `Query.${name}`,
    source: sourceOf(table),
    parent: null,
    where: (filter) => sql`${where} and ${inForceOn(table, filter)}`,
    order: () => [...order, firstDay(table)],
  });
}

function sourceOf(table: Rules): ListSource {
  return {
    from: table,
    joins: [],
    columns: getTableColumns(table),
    key: { expression: sql`${table.id}`, direction: 'ASC', type: 'text', isNullable: false },
  };
}

function inForceOn(table: Rules, filter: InForceFilter | null): SQL {
  return filter === null
    ? sql`true`
    : sql`(${table.effectiveFrom} is null or ${table.effectiveFrom} <= ${filter.asOf}::date)
      and (${table.effectiveTo} is null or ${table.effectiveTo} >= ${filter.asOf}::date)`;
}

function text(expression: SQL): OrderTerm {
  return { expression, direction: 'ASC', type: 'text', isNullable: false };
}

function place(column: AnyPgColumn): OrderTerm {
  return { expression: sql`${column}`, direction: 'ASC', type: 'integer', isNullable: false };
}

/** A row without a first day is older than the record, so it is in front. */
function firstDay(table: Rules): OrderTerm {
  const expression = sql`coalesce(${table.effectiveFrom}, '-infinity'::date)`;
  return { expression, direction: 'ASC', type: 'date', isNullable: false };
}
