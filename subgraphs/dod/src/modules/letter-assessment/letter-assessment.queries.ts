import { type Database, isAnyOf } from '@concord/db';
import { caseStatuses, letterAssessments, letterOfRequestCriteria } from '@concord/db/dod';
import {
  checkFilterSize,
  createOpenList,
  type ListArguments,
  type ListDefinition,
  type ListEnvironment,
  type ListSource,
  selectRows,
} from '@concord/kernel';
import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { LetterAssessmentFilter, LetterAssessmentOrder } from '../../generated/schema.ts';
import type { CaseScope } from '../case/case-rows.queries.ts';
import type { LetterOfRequestCriterionModel } from '../case-rule/case-rule.model.ts';
import type {
  LetterAssessmentConnectionModel,
  LetterAssessmentModel,
} from './letter-assessment.model.ts';
import { assessmentFilterCondition } from './letter-assessment-filter.queries.ts';
import { assessmentOrderTerms } from './letter-assessment-order.queries.ts';
import { assessmentsOpenTo } from './letter-rows.queries.ts';

/** Those of these assessments, each by letter and number, that the viewer may know of. */
export function selectAssessments(
  database: Database,
  scope: CaseScope,
  assessmentIds: readonly string[],
): Promise<LetterAssessmentModel[]> {
  const where = and(
    isAnyOf(letterAssessments.assessmentId, assessmentIds),
    assessmentsOpenTo(scope),
  );
  return selectRows(database, source, where ?? sql`false`);
}

/** The criteria that these rows of the rules are. */
export function selectCriteriaById(
  database: Database,
  ids: readonly string[],
): Promise<LetterOfRequestCriterionModel[]> {
  return selectRows(database, criteriaSource, isAnyOf(letterOfRequestCriteria.id, ids));
}

/** Opens a list of assessments under a letter or a case, or at the root. */
export type OpenAssessments = (
  parent: string | null,
  args: ListArguments<LetterAssessmentFilter, LetterAssessmentOrder>,
) => LetterAssessmentConnectionModel;

/** The lists of assessments of one request. */
export function createAssessmentLists(environment: ListEnvironment, scope: CaseScope) {
  const open = (
    list: Pick<ListDefinition<never, never>, 'name' | 'source' | 'parent'>,
    usual: readonly LetterAssessmentOrder[],
  ): OpenAssessments =>
    createOpenList<LetterAssessmentModel, LetterAssessmentFilter, LetterAssessmentOrder>(
      environment,
      {
        ...list,
        where(filter) {
          checkFilterSize(filter ?? {});
          const matches = filter === null ? undefined : assessmentFilterCondition(filter);
          return and(assessmentsOpenTo(scope), matches) ?? sql`false`;
        },
        order: (orderBy) =>
          assessmentOrderTerms(orderBy === null || orderBy.length === 0 ? usual : orderBy),
      },
    );
  return {
    root: open({ name: 'Query.letterAssessments', source, parent: null }, [
      { field: 'LETTER_NUMBER', direction: 'ASC' },
      ...byNumber,
    ]),
    ofLetter: open(
      {
        name: 'LetterOfRequest.assessments',
        source,
        parent: sql`${letterAssessments.letterNumber}`,
      },
      byNumber,
    ),
    ofCase: open(
      { name: 'Case.letterAssessments', source: ofCases, parent: sql`${caseStatuses.caseId}` },
      byNumber,
    ),
  };
}

const byNumber: readonly LetterAssessmentOrder[] = [
  { field: 'ASSESSMENT_NUMBER', direction: 'ASC' },
];

const source: ListSource = {
  from: letterAssessments,
  joins: [],
  columns: getTableColumns(letterAssessments),
  key: {
    expression: sql`${letterAssessments.assessmentId}`,
    direction: 'ASC',
    type: 'text',
    isNullable: false,
  },
};

/** Assessments beside the cases that answer their letter. */
const ofCases: ListSource = {
  ...source,
  joins: [
    {
      kind: 'inner',
      table: caseStatuses,
      on: eq(caseStatuses.letterNumber, letterAssessments.letterNumber),
    },
  ],
};

const criteriaSource: ListSource = {
  from: letterOfRequestCriteria,
  joins: [],
  columns: getTableColumns(letterOfRequestCriteria),
  key: {
    expression: sql`${letterOfRequestCriteria.id}`,
    direction: 'ASC',
    type: 'text',
    isNullable: false,
  },
};
