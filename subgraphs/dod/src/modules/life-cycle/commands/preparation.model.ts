import { addDays } from '@concord/kernel';
import type { CaseCategory } from '../../../generated/schema.ts';
import { codeOf, standardOf } from '../../case-rule/rules-in-force.model.ts';
import type { Attempt } from '../attempt.model.ts';
import type { CaseState, ReleaseState } from '../case-state.model.ts';
import { dateProblems, problemIf } from './check-input.model.ts';
import { define } from './define.model.ts';

/** The day a category's clock started, or null if its start is not on record. */
export function clockStartOf(
  state: Pick<CaseState, 'letterActionableOn' | 'letterReceivedOn'>,
  clockStart: string,
): string | null {
  return clockStart === 'LETTER_OF_REQUEST_ACTIONABLE'
    ? state.letterActionableOn
    : state.letterReceivedOn;
}

interface PlanInput {
  readonly category: CaseCategory;
  readonly anticipatedOfferDate?: string | null;
}

/** The anticipated offer date follows from the standard unless another is given (SAMM C5.4.2). */
function anticipated({ state, input, today, rules }: Attempt<PlanInput>): string | null {
  if (input.anticipatedOfferDate !== null && input.anticipatedOfferDate !== undefined) {
    return input.anticipatedOfferDate;
  }
  const standard = standardOf(rules.caseRules, input.category, today);
  const start = standard === null ? null : clockStartOf(state, standard.clockStart);
  return start === null || standard === null ? null : addDays(start, standard.days);
}

interface AssessmentInput {
  readonly statement: string;
  readonly submittedOn: string;
  readonly chiefOfMissionConcurredOn?: string | null;
}
interface EndorsementInput {
  readonly assessmentId: string;
  readonly endorsedOn: string;
}
interface ReleaseInput {
  readonly kind: string;
  readonly authority: string;
}
interface DeterminationInput extends ReleaseInput {
  readonly determination: Exclude<ReleaseState['status'], 'REQUESTED'>;
  readonly conditions?: string | null;
  readonly expiresOn?: string | null;
}
interface FactorInput {
  readonly code: string;
  readonly estimatedDays: number;
  readonly actualDays?: number | null;
}
interface CompleteInput {
  readonly completedOn: string;
}

/** Commands before the document is in review. */
export const preparationCommands = {
  planCase: define<PlanInput, { category: CaseCategory; anticipatedOfferDate: string }>({
    problems: (attempt) => [
      ...problemIf(
        (attempt.input.category === 'D') !== (attempt.state.type === 'BPC'),
        'category',
        'Category D is for building partner capacity, and for nothing else.',
      ),
      ...problemIf(
        anticipated(attempt) === null,
        'anticipatedOfferDate',
        'Neither a standard nor its clock’s start is on record; give the date.',
      ),
      ...dateProblems('anticipatedOfferDate', attempt.input.anticipatedOfferDate, {
        notBefore: [attempt.state.letterReceivedOn, 'the day the request was received'],
      }),
    ],
    facts: (attempt) => ({
      category: attempt.input.category,
      anticipatedOfferDate: anticipated(attempt) ?? attempt.today,
    }),
    apply: (state, facts) => ({ ...state, ...facts }),
  }),
  startDevelopment: define({}),
  recordCountryTeamAssessment: define<
    AssessmentInput,
    { statement: string; submittedOn: string; chiefOfMissionConcurredOn: string | null }
  >({
    problems: ({ state, input, today }) => [
      ...dateProblems('submittedOn', input.submittedOn, { notAfter: [today, 'today'] }),
      ...dateProblems('chiefOfMissionConcurredOn', input.chiefOfMissionConcurredOn, {
        notBefore: [input.submittedOn, 'the day it was submitted'],
        notAfter: [today, 'today'],
      }),
      ...problemIf(
        state.assessments.length >= 20,
        'statement',
        'Twenty assessments are on record; a case has no more.',
      ),
    ],
    facts: ({ input }) => ({
      statement: input.statement,
      submittedOn: input.submittedOn,
      chiefOfMissionConcurredOn: input.chiefOfMissionConcurredOn ?? null,
    }),
    apply: (state, facts) => ({
      ...state,
      assessments: [
        ...state.assessments,
        { ...facts, assessmentId: `C${state.assessments.length + 1}`, endorsedOn: null },
      ],
    }),
  }),
  endorseCountryTeamAssessment: define<EndorsementInput, EndorsementInput>({
    problems: ({ state, input, today }) => [
      ...problemIf(
        !state.assessments.some(({ assessmentId }) => assessmentId === input.assessmentId),
        'assessmentId',
        `The case has no assessment ${input.assessmentId}.`,
      ),
      ...dateProblems('endorsedOn', input.endorsedOn, {
        notBefore: [submissionOf(state, input.assessmentId), 'the day it was submitted'],
        notAfter: [today, 'today'],
      }),
    ],
    facts: ({ input: { assessmentId, endorsedOn } }) => ({ assessmentId, endorsedOn }),
    apply: (state, { assessmentId, endorsedOn }) => ({
      ...state,
      assessments: state.assessments.map((one) =>
        one.assessmentId === assessmentId ? { ...one, endorsedOn } : one,
      ),
    }),
  }),
  requestRelease: define<ReleaseInput, ReleaseInput>({
    problems: ({ state, input }) => [
      ...problemIf(
        state.releases.some((one) => isSame(one, input) && one.status === 'REQUESTED'),
        'kind',
        'This release is asked for already.',
      ),
    ],
    facts: ({ input: { kind, authority } }) => ({ kind, authority }),
    apply: (state, facts, { occurredOn }) => ({
      ...state,
      releases: [
        ...state.releases.filter((one) => !isSame(one, facts)),
        {
          ...facts,
          status: 'REQUESTED',
          requestedOn: occurredOn,
          determinedOn: null,
          conditions: null,
          expiresOn: null,
        },
      ],
    }),
  }),
  determineRelease: define<DeterminationInput, Required<DeterminationInput>>({
    problems: ({ state, input, today }) => [
      ...problemIf(
        !state.releases.some((one) => isSame(one, input)),
        'kind',
        notAskedFor(state, input),
      ),
      ...dateProblems('expiresOn', input.expiresOn, { notBefore: [today, 'today'] }),
    ],
    facts: ({ input }) => ({
      kind: input.kind,
      authority: input.authority,
      determination: input.determination,
      conditions: input.conditions ?? null,
      expiresOn: input.expiresOn ?? null,
    }),
    apply: (state, { determination, ...facts }, { occurredOn }) => ({
      ...state,
      releases: state.releases.map((one) =>
        isSame(one, facts)
          ? { ...one, ...facts, status: determination, determinedOn: occurredOn }
          : one,
      ),
    }),
  }),
  recordExtenuatingFactor: define<FactorInput, Required<FactorInput>>({
    problems: ({ input, today, rules }) => [
      ...problemIf(
        codeOf(rules.caseRules, 'EXTENUATING_FACTOR', input.code, today) === null,
        'code',
        `There is no reason ${input.code}; \`extenuatingFactorReasons\` lists them.`,
      ),
      ...problemIf(input.estimatedDays < 1, 'estimatedDays', 'Give at least one day.'),
      ...problemIf((input.actualDays ?? 0) < 0, 'actualDays', 'Days are zero or more.'),
    ],
    facts: ({ input: { code, estimatedDays, actualDays } }) => ({
      code,
      estimatedDays,
      actualDays: actualDays ?? null,
    }),
    apply: (state, facts) => ({
      ...state,
      extenuatingFactors: [
        ...state.extenuatingFactors.filter(({ code }) => code !== facts.code),
        facts,
      ],
    }),
  }),
  completeLetterOfRequest: define<CompleteInput, { letterCompleteOn: string }>({
    problems: ({ state, input, today }) =>
      dateProblems('completedOn', input.completedOn, {
        notBefore: [
          state.letterActionableOn ?? state.letterReceivedOn,
          'the day the request was actionable',
        ],
        notAfter: [today, 'today'],
      }),
    facts: ({ input }) => ({ letterCompleteOn: input.completedOn }),
    apply: (state, facts) => ({ ...state, ...facts }),
  }),
};

function notAskedFor({ releases }: CaseState, { kind, authority }: ReleaseInput): string {
  const asked = releases.map((one) => `${one.kind} of ${one.authority}`);
  const others =
    asked.length === 0 ? 'Ask for it with `requestRelease`.' : `Asked for: ${asked.join(', ')}.`;
  return `No ${kind} release of ${authority} was asked for. ${others}`;
}

function submissionOf({ assessments }: CaseState, assessmentId: string): string | null {
  return assessments.find((one) => one.assessmentId === assessmentId)?.submittedOn ?? null;
}

function isSame(one: ReleaseInput, other: ReleaseInput): boolean {
  return one.kind === other.kind && one.authority === other.authority;
}
