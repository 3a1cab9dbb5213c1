import type { Database } from '@concord/db';
import type { LoadReport } from '@concord/kernel';
import { readRows } from '../dated-row/dated-row.load.ts';
import { storeCaseRules } from './case-rule.commands.ts';
import type { CaseRules } from './case-rule.model.ts';
import {
  codeShape,
  criterionShape,
  ruleShape,
  standardShape,
  typeOfAssistanceShape,
} from './case-rule-record.load.ts';

const codeFiles = [
  'extenuating-factor-reasons',
  'document-return-reasons',
  'significant-changes',
  'delivery-term-codes',
  'offer-release-codes',
  'source-codes',
  'condition-codes',
];

/**
 * Loads the rules for cases that the project ships: standards, criteria, codes, types of assistance and single
 * figures. A row that would say something else than the one on record is rejected. One transaction; twice is as once.
 */
export function loadCaseRules(database: Database): Promise<LoadReport> {
  return storeCaseRules(database, readCaseRules());
}

/** The rules for cases that the project ships. Throws if a file does not have its shape. */
export function readCaseRules(): CaseRules {
  return {
    standards: readRows('facts/case-standards.json', standardShape),
    criteria: readRows('facts/letter-of-request-criteria.json', criterionShape),
    codes: codeFiles.flatMap((name) => readRows(`facts/${name}.json`, codeShape)),
    typesOfAssistance: readRows('facts/types-of-assistance.json', typeOfAssistanceShape),
    rules: readRows('facts/case-rules.json', ruleShape),
  };
}
