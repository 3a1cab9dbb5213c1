import { invariant, type StoredEvent } from '@concord/kernel';
import type { LetterAssessmentOutcome, LetterCriterionBasis } from '../../generated/schema.ts';

/** A Letter of Request at its implementing agency, as the agency's events tell it. */
export interface LetterState {
  readonly letterNumber: string;
  readonly purchaserCode: string;
  readonly implementingAgency: string;
  readonly isFictional: boolean;
  readonly letterDatedOn: string;
  readonly receivedOn: string;
  /** At least one, the last of which says how the letter stands. */
  readonly assessments: readonly AssessmentState[];
}

/** One assessment; without an outcome it is still going on. */
export interface AssessmentState {
  readonly assessmentNumber: number;
  readonly outcome: LetterAssessmentOutcome | null;
  readonly assessedOn: string | null;
  readonly letterVersion: number | null;
  readonly criteria: readonly AssessedCriterion[];
  readonly informationRequested: string | null;
  readonly significantChange: string | null;
  readonly note: string | null;
}

/** What was found on one criterion. */
export interface AssessedCriterion {
  /** The row of the rules that was applied. */
  readonly criterionId: string;
  readonly code: string;
  readonly isMet: boolean;
  readonly note: string | null;
  readonly basis: LetterCriterionBasis;
  /** What the record shows; null if nothing was checked. */
  readonly finding: string | null;
}

/** How a letter stands at its agency. */
export type LetterStanding = 'UNDER_ASSESSMENT' | LetterAssessmentOutcome;

/** What becomes true when a letter is received. */
export type ReceiptFacts = Omit<LetterState, 'letterNumber' | 'assessments'>;

/** What becomes true when a letter is assessed. The outcome is the status it leads to. */
export type AssessmentFacts = Omit<
  AssessmentState,
  'assessmentNumber' | 'outcome' | 'assessedOn' | 'letterVersion'
> & { readonly letterVersion: number };

/** The stream of a letter at its agency. */
export function letterStream(letterNumber: string): string {
  return `letter:${letterNumber}`;
}

/** The letter as these events tell it, all of its stream from the first; null of none. */
export function foldLetter(events: readonly StoredEvent[]): LetterState | null {
  return events.reduce<LetterState | null>((state, event) => applyLetterEvent(state, event), null);
}

/** The letter after one more event. Pure. */
export function applyLetterEvent(state: LetterState | null, event: StoredEvent): LetterState {
  if (state === null) {
    invariant(event.kind === 'receiveLetterOfRequest', 'a letter begins by being received');
    return {
      ...(event.facts as unknown as ReceiptFacts),
      letterNumber: event.stream.slice('letter:'.length),
      assessments: [openAssessment],
    };
  }
  invariant(event.kind === 'assessLetterOfRequest', 'a letter is received once, then assessed');
  const finished = state.assessments.filter(({ outcome }) => outcome !== null);
  const assessment = {
    ...(event.facts as unknown as AssessmentFacts),
    assessmentNumber: finished.length + 1,
    outcome: event.toStatus as LetterAssessmentOutcome,
    assessedOn: event.occurredOn,
  };
  return { ...state, assessments: [...finished, assessment] };
}

const openAssessment: AssessmentState = {
  assessmentNumber: 1,
  outcome: null,
  assessedOn: null,
  letterVersion: null,
  criteria: [],
  informationRequested: null,
  significantChange: null,
  note: null,
};

/** The assessment that says how the letter stands. */
export function latestAssessment({ assessments }: LetterState): AssessmentState {
  const latest = assessments.at(-1);
  invariant(latest !== undefined, 'a letter is assessed from its receipt on');
  return latest;
}

/** How the letter stands. */
export function standingOf(state: LetterState): LetterStanding {
  return latestAssessment(state).outcome ?? 'UNDER_ASSESSMENT';
}

/** The assessment that an event of a letter began or ended: the receipt begins the first, which the next event ends. */
export function assessmentNumberOf(sequence: number): number {
  return Math.max(1, sequence - 1);
}

/** The stored row of an assessment. */
export function assessmentRow({ assessments: _, ...letter }: LetterState, one: AssessmentState) {
  return { ...letter, ...one };
}
