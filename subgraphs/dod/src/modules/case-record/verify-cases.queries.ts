import { type Database, eventBatches, isAnyOf } from '@concord/db';
import { dodEventTables } from '@concord/db/dod';
import type { CaseState } from '../life-cycle/case-state.model.ts';
import { foldCase } from '../life-cycle/fold.model.ts';
import { Decimal } from '../price/money.model.ts';
import { caseTables } from './case-record.commands.ts';
import { type CaseRows, caseRowsOf } from './case-rows-of.model.ts';
import { toldLie } from './verify-told.queries.ts';

/** What was looked at, or the first thing that is not as its events say. */
export interface CaseReport {
  readonly cases: number;
  readonly rows: number;
  /** In one sentence; null if every stored row is what the events come to. */
  readonly lie: string | null;
}

/** Folds the events of every case, and compares every stored and published row with what they come to. */
export async function verifyCases(database: Database): Promise<CaseReport> {
  let cases = 0;
  let rows = 0;
  for await (const batch of eventBatches(database, dodEventTables)) {
    const states = [...batch]
      .filter(([stream]) => stream.startsWith('case:'))
      .flatMap(([, events]) => foldCase(events) ?? []);
    cases += states.length;
    const report = await compare(database, states);
    rows += report.rows;
    if (report.lie !== null) {
      return { cases, rows, lie: report.lie };
    }
  }
  return { cases, rows, lie: await caseWithoutEvents(database, cases) };
}

async function compare(database: Database, states: readonly CaseState[]) {
  const caseIds = states.map(({ caseId }) => caseId);
  const expected = states.map(caseRowsOf);
  let count = 0;
  for (const name of Object.keys(caseTables) as (keyof CaseRows)[]) {
    const table = caseTables[name];
    const stored = await database.select().from(table).where(isAnyOf(table.caseId, caseIds));
    const due = expected.flatMap((rows): readonly object[] => rows[name]);
    count += stored.length;
    const lie = difference(name, due, stored);
    if (lie !== null) {
      return { rows: count, lie };
    }
  }
  return { rows: count, lie: await toldLie(database, states) };
}

/** The first row that is on one side only, or null. */
function difference(
  name: string,
  due: readonly object[],
  stored: readonly object[],
): string | null {
  const written = new Map(stored.map((row) => [textOf(row), row]));
  for (const row of due) {
    if (!written.delete(textOf(row))) {
      return `${name} does not hold what the events come to: ${textOf(row)}`;
    }
  }
  const [left] = written.keys();
  return left === undefined ? null : `${name} holds what no event says: ${left}`;
}

/** A row as text, numbers without trailing zeros; what the database makes itself is left out. */
function textOf(row: object): string {
  const entries = Object.entries(row)
    .filter(([key]) => key !== 'customerCode')
    .map(([key, value]: [string, unknown]): [string, unknown] => [
      key,
      isNumber(value) ? new Decimal(value).toString() : value,
    ]);
  return JSON.stringify(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isNumber(value: unknown): value is string {
  return typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value);
}

async function caseWithoutEvents(database: Database, told: number): Promise<string | null> {
  const stored = await database.$count(caseTables.cases);
  return stored === told ? null : `${stored} cases are stored, and events tell of ${told}`;
}
