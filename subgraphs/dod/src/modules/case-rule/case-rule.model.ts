import type { Connection } from '@concord/kernel';
import type {
  CaseCategory,
  CaseClockStart,
  CaseClockStop,
  CaseCodeSet,
  CaseRuleName,
  CaseRuleOperator,
  CaseRuleUnit,
  LetterOfRequestStage,
} from '../../generated/schema.ts';
import type { Dated } from '../dated-row/dated-row.model.ts';

/** A dated row, and where it was read. */
interface RuleModel extends Dated {
  readonly id: string;
  readonly citation: string;
  readonly isVerified: boolean;
}

/** How long the preparation of a document may take, in days from one event to another. */
export interface CaseStandardModel extends RuleModel {
  readonly category: CaseCategory;
  readonly isLongTermSolution: boolean;
  readonly days: number;
  readonly shareWithinPercent: number;
  readonly clockStart: CaseClockStart;
  readonly clockStop: CaseClockStop;
  readonly covers: string;
}

/** What a Letter of Request must meet. */
export interface LetterOfRequestCriterionModel extends RuleModel {
  readonly stage: LetterOfRequestStage;
  readonly code: string;
  readonly position: number;
  readonly wording: string;
  readonly isCheckable: boolean;
  readonly isMandatory: boolean;
}

/** A code of one of the lists. */
export interface CaseCodeModel extends RuleModel {
  readonly codeSet: CaseCodeSet;
  readonly code: string;
  readonly position: number;
  readonly meaning: string;
}

/** A type of assistance. No source codes (null) means that no source says which go with it. */
export interface TypeOfAssistanceModel extends RuleModel {
  readonly code: string;
  readonly position: number;
  readonly meaning: string;
  readonly sourceCodes: readonly string[] | null;
}

/** An amount, a period or a rate; its value is exact text. */
export interface CaseRuleModel extends RuleModel {
  readonly rule: CaseRuleName;
  readonly value: string;
  readonly unit: CaseRuleUnit;
  readonly operator: CaseRuleOperator | null;
}

/** All rules for cases with their whole history, as pure code takes them. */
export interface CaseRules {
  readonly standards: readonly CaseStandardModel[];
  readonly criteria: readonly LetterOfRequestCriterionModel[];
  readonly codes: readonly CaseCodeModel[];
  readonly typesOfAssistance: readonly TypeOfAssistanceModel[];
  readonly rules: readonly CaseRuleModel[];
}

/** Which rows: those in force on a day. */
export interface InForceFilter {
  readonly asOf: string;
}

/** A list of standards. */
export type CaseStandardConnectionModel = Connection<CaseStandardModel>;

/** A list of criteria. */
export type LetterOfRequestCriterionConnectionModel = Connection<LetterOfRequestCriterionModel>;

/** A list of codes. */
export type CaseCodeConnectionModel = Connection<CaseCodeModel>;

/** A list of types of assistance. */
export type TypeOfAssistanceConnectionModel = Connection<TypeOfAssistanceModel>;

/** A list of rules. */
export type CaseRuleConnectionModel = Connection<CaseRuleModel>;
