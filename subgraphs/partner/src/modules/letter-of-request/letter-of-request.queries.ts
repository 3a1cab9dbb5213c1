import { type Database, isAnyOf } from '@concord/db';
import { letters, partnerEventTables } from '@concord/db/partner';
import { publishedLetterAnswerVersions } from '@concord/db/published';
import {
  allOf,
  anyOf,
  booleanCondition,
  checkFilterSize,
  choiceCondition,
  createOpenList,
  dateCondition,
  type ListEnvironment,
  type OrderTerm,
  selectRows,
  textCondition,
} from '@concord/kernel';
import { and, type SQL, sql } from 'drizzle-orm';
import type {
  LetterOfRequestFilter,
  LetterOfRequestOrder,
  LetterOfRequestOrderField,
} from '../../generated/schema.ts';
import type { RecordScope } from '../purchaser-record/purchaser-record.queries.ts';
import { type HistorySource, selectHistory } from '../purchaser-record/record-history.queries.ts';
import type { LetterOfRequestEventModel, LetterOfRequestModel } from './letter-of-request.model.ts';
import { letterSource, lettersOpenTo } from './letter-rows.queries.ts';

/** The letters with these numbers that the viewer may see. */
export function selectLetters(
  database: Database,
  scope: RecordScope,
  letterNumbers: readonly string[],
): Promise<LetterOfRequestModel[]> {
  const where = and(isAnyOf(letters.letterNumber, letterNumbers), lettersOpenTo(scope));
  return selectRows(database, letterSource(scope), where ?? sql`false`);
}

/** The lists of letters of one request. */
export function createLetterLists(environment: ListEnvironment, scope: RecordScope) {
  const open = (name: string, parent: SQL | null) =>
    createOpenList<LetterOfRequestModel, LetterOfRequestFilter, LetterOfRequestOrder>(environment, {
      name,
      source: letterSource(scope),
      parent,
      where(filter) {
        checkFilterSize(filter ?? {});
        return (
          and(lettersOpenTo(scope), filter === null ? undefined : letterCondition(filter)) ??
          sql`false`
        );
      },
      order: (orderBy) => (orderBy ?? []).map(termOf),
    });
  return {
    root: open('Query.lettersOfRequest', null),
    ofCountry: open('Country.lettersOfRequest', sql`${letters.purchaserCode}`),
  };
}

/** What happened to these letters. They were read as the viewer, so this carries no predicate. */
export function selectLetterHistories(
  database: Database,
  letterNumbers: readonly string[],
): Promise<LetterOfRequestEventModel[]> {
  return selectHistory(database, history, letterNumbers);
}

const history: HistorySource = {
  prefix: 'letter:',
  ownStatus: sql`case when ${partnerEventTables.events.toStatus} = 'INFORMATION_SUPPLIED'
    then 'UNDER_ASSESSMENT' else ${partnerEventTables.events.toStatus} end`,
  answers: {
    table: publishedLetterAnswerVersions,
    number: publishedLetterAnswerVersions.letterNumber,
    recordedAt: publishedLetterAnswerVersions.recordedAt,
    status: sql`case when ${publishedLetterAnswerVersions.status} = 'INSUFFICIENT'
      then 'INFORMATION_REQUESTED' else ${publishedLetterAnswerVersions.status} end`,
    text: publishedLetterAnswerVersions.informationRequested,
  },
};

function letterCondition(filter: LetterOfRequestFilter): SQL {
  return allOf<LetterOfRequestFilter>(filter, {
    letterNumber: (value) => textCondition(sql`${letters.letterNumber}`, value),
    purchaser: (value) => textCondition(sql`${letters.purchaserCode}`, value),
    implementingAgency: (value) => textCondition(sql`${letters.implementingAgency}`, value),
    kind: (value) => choiceCondition(sql`${letters.kind}`, value),
    status: (value) => choiceCondition(sql`${letters.status}`, value),
    caseId: (value) => textCondition(sql`${letters.caseId}`, value),
    customerReference: (value) => textCondition(sql`${letters.customerReference}`, value),
    description: (value) => textCondition(sql`${letters.description}`, value),
    datedOn: (value) => dateCondition(sql`${letters.datedOn}`, value),
    neededBy: (value) => dateCondition(sql`${letters.neededBy}`, value),
    isFictional: (value) => booleanCondition(sql`${letters.isFictional}`, value),
    and: (list) => and(...list.map(letterCondition)) ?? sql`true`,
    or: (list) => anyOf(list.map(letterCondition)),
  });
}

function termOf({ field, direction }: LetterOfRequestOrder): OrderTerm {
  return { ...terms[field], direction };
}

const terms: Readonly<Record<LetterOfRequestOrderField, Omit<OrderTerm, 'direction'>>> = {
  LETTER_NUMBER: { expression: sql`${letters.letterNumber}`, type: 'text', isNullable: false },
  DATED_ON: { expression: sql`${letters.datedOn}`, type: 'date', isNullable: false },
  NEEDED_BY: { expression: sql`${letters.neededBy}`, type: 'date', isNullable: true },
};
