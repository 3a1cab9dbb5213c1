import type {
  CaseCategory,
  CaseCodeSet,
  CaseRuleName,
  LetterOfRequestStage,
} from '../../generated/schema.ts';
import { inForce } from '../dated-row/dated-row.model.ts';
import type {
  CaseCodeModel,
  CaseRules,
  CaseStandardModel,
  LetterOfRequestCriterionModel,
} from './case-rule.model.ts';

/**
 * The standard of a category on a day; null if there is none. A case that uses the Long Term Solution has the row
 * made for it, and before that row's first day the general one.
 */
export function standardOf(
  rules: CaseRules,
  category: CaseCategory,
  on: string,
  isLongTermSolution = false,
): CaseStandardModel | null {
  const ofCategory = inForce(rules.standards, on).filter((row) => row.category === category);
  const own = ofCategory.find((row) => row.isLongTermSolution === isLongTermSolution);
  return own ?? ofCategory.find((row) => !row.isLongTermSolution) ?? null;
}

/** The criteria of a stage on a day, in the order of their table. */
export function criteriaOf(
  rules: CaseRules,
  stage: LetterOfRequestStage,
  on: string,
): LetterOfRequestCriterionModel[] {
  return inForce(rules.criteria, on)
    .filter((row) => row.stage === stage)
    .sort((one, other) => one.position - other.position);
}

/** A code of a list on a day; null if the list does not have it then. */
export function codeOf(
  rules: CaseRules,
  codeSet: CaseCodeSet,
  code: string,
  on: string,
): CaseCodeModel | null {
  return (
    inForce(rules.codes, on).find((row) => row.codeSet === codeSet && row.code === code) ?? null
  );
}

/**
 * Whether a line of this type of assistance may have this source code on a day. False for a type that is not in
 * force; true for one of which no source says which codes go with it.
 */
export function isSourceAllowed(
  rules: CaseRules,
  typeOfAssistance: string,
  sourceCode: string,
  on: string,
): boolean {
  const type = inForce(rules.typesOfAssistance, on).find((row) => row.code === typeOfAssistance);
  return type !== undefined && (type.sourceCodes?.includes(sourceCode) ?? true);
}

/** The figure of a rule on a day, as exact text in the rule's unit; null if the rule is not in force. */
export function ruleValue(rules: CaseRules, rule: CaseRuleName, on: string): string | null {
  return inForce(rules.rules, on).find((row) => row.rule === rule)?.value ?? null;
}

/**
 * A figure that counts whole days or months, as a number; null if the rule is not in force. Throws for
 * dollars and rates, which no JavaScript number may hold.
 */
export function rulePeriod(rules: CaseRules, rule: CaseRuleName, on: string): number | null {
  const row = inForce(rules.rules, on).find((one) => one.rule === rule);
  if (row === undefined) {
    return null;
  }
  if (row.unit !== 'CALENDAR_DAYS' && row.unit !== 'MONTHS') {
    throw new Error(`${rule} is not a period.`);
  }
  return Number(row.value);
}
