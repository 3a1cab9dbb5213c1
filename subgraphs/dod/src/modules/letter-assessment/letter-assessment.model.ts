import type { Connection, Refusal } from '@concord/kernel';
import type { LetterAssessmentOutcome } from '../../generated/schema.ts';
import type { AssessedCriterion } from './letter-state.model.ts';

/** An assessment of a Letter of Request, as it is read. */
export interface LetterAssessmentModel {
  /** The letter and the number as one text, such as `QXB-2026-0001/1`. */
  readonly assessmentId: string;
  readonly letterNumber: string;
  readonly assessmentNumber: number;
  readonly purchaserCode: string;
  readonly implementingAgency: string;
  readonly isFictional: boolean;
  readonly letterDatedOn: string;
  readonly receivedOn: string;
  readonly outcome: LetterAssessmentOutcome | null;
  readonly assessedOn: string | null;
  readonly letterVersion: number | null;
  readonly criteria: readonly LetterAssessmentCriterionModel[];
  readonly informationRequested: string | null;
  readonly significantChange: string | null;
  readonly note: string | null;
}

/** What was found on one criterion. */
export type LetterAssessmentCriterionModel = AssessedCriterion;

/** A list of assessments. */
export type LetterAssessmentConnectionModel = Connection<LetterAssessmentModel>;

/** A letter, of which its purchaser's side answers everything but how it was assessed. */
export interface LetterReference {
  readonly letterNumber: string;
}

/** A command on a letter that was carried out. */
export interface LetterCommandAcceptedModel {
  readonly __typename: 'LetterCommandAccepted';
  readonly assessmentId: string;
  readonly isReplay: boolean;
}

/** The outcome of a command on a letter, as the graph's union. */
export type LetterCommandResultModel = LetterCommandAcceptedModel | Refusal;

/** What an assessment's letter and number are as one text. */
export function assessmentIdOf(letterNumber: string, assessmentNumber: number): string {
  return `${letterNumber}/${assessmentNumber}`;
}
