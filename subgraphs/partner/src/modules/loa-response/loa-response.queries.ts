import type { Database } from '@concord/db';
import { loaResponses } from '@concord/db/partner';
import { publishedActsWithoutEffect } from '@concord/db/published';
import { createOpenList, type ListEnvironment, type ListSource, selectRows } from '@concord/kernel';
import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import {
  agencyInCaseId,
  type RecordScope,
  recordsOpenTo,
} from '../purchaser-record/purchaser-record.queries.ts';
import type { LoaResponseModel } from './loa-response.model.ts';

/** The answer that an event made, or null if there is none that the viewer may see. */
export async function selectLoaResponse(
  database: Database,
  scope: RecordScope,
  stream: string,
  sequence: number,
): Promise<LoaResponseModel | null> {
  const isThis = and(eq(loaResponses.stream, stream), eq(loaResponses.sequence, sequence));
  const where = and(isThis, responsesOpenTo(scope)) ?? sql`false`;
  const [response] = await selectRows<LoaResponseModel>(database, source, where);
  return response ?? null;
}

/** The answers to a case's offers, in the order of documents and versions. */
export function createLoaResponseLists(environment: ListEnvironment, scope: RecordScope) {
  return {
    ofCase: createOpenList<LoaResponseModel, never, never>(environment, {
      name: 'Case.loaResponses',
      source,
      parent: sql`${loaResponses.caseId}`,
      where: () => responsesOpenTo(scope),
      order: () => [],
    }),
  };
}

function responsesOpenTo(scope: RecordScope): SQL {
  return recordsOpenTo(scope, 'LOA_RESPONSE', {
    purchaserCode: sql`${loaResponses.purchaserCode}`,
    implementingAgency: agencyInCaseId(sql`${loaResponses.caseId}`),
  });
}

const source: ListSource = {
  from: loaResponses,
  joins: [],
  columns: {
    ...getTableColumns(loaResponses),
    // Both tables have these columns, so their names say whose they are.
    isWithoutEffect: sql<boolean>`exists (select from ${publishedActsWithoutEffect} as act
      where (act.stream, act.sequence) = (loa_responses.stream, loa_responses.sequence))`.as(
      'is_without_effect',
    ),
  },
  key: {
    // One answer for each version of a document: unique within its case.
    expression: sql`(${loaResponses.documentCode} || '/' || lpad(${loaResponses.offerVersion}::text, 9, '0'))`,
    direction: 'ASC',
    type: 'text',
    isNullable: false,
  },
};
