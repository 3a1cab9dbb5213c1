import { type Database, lockUntilEnd } from '@concord/db';
import {
  caseCodes,
  caseRules,
  caseStandards,
  letterOfRequestCriteria,
  typesOfAssistance,
} from '@concord/db/dod';
import { addReports, type LoadReport } from '@concord/kernel';
import { storeRows } from '../dated-row/dated-row.commands.ts';
import type { CaseRules } from './case-rule.model.ts';

const tables = {
  standards: { table: caseStandards, key: 'id', correctable: ['covers'] },
  criteria: { table: letterOfRequestCriteria, key: 'id', correctable: ['wording', 'position'] },
  codes: { table: caseCodes, key: 'id', correctable: ['meaning', 'position'] },
  typesOfAssistance: {
    table: typesOfAssistance,
    key: 'id',
    correctable: ['meaning', 'position'],
  },
  rules: { table: caseRules, key: 'id', correctable: [] },
} as const;

/** Stores the rules for cases. One transaction; two at once run one by one. */
export function storeCaseRules(database: Database, rules: CaseRules): Promise<LoadReport> {
  return database.transaction(async (transaction) => {
    await lockUntilEnd(transaction, 'dod.case_rules');
    const reports: LoadReport[] = [];
    for (const kind of Object.keys(tables) as (keyof CaseRules)[]) {
      reports.push(await storeRows(transaction, tables[kind], rules[kind]));
    }
    return addReports(reports);
  });
}
