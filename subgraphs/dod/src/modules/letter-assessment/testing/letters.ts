import { type StoredEvent, sealEvent } from '@concord/kernel';
import type { LetterOfRequestCriterionModel } from '../../case-rule/case-rule.model.ts';
import type { AssessmentAttempt } from '../assess-letter.model.ts';
import { applyLetterEvent, type LetterState } from '../letter-state.model.ts';
import type { LetterVerdict } from '../letter-verdict.model.ts';
import type { SentLetter } from '../sent-letter.model.ts';

/** Bandaria's letter to the Army, which says all it should. */
export const letter: SentLetter = {
  letterNumber: 'QXB-2026-0001',
  version: 1,
  purchaserCode: 'QXB',
  kind: 'LOA_BASIC',
  status: 'SUBMITTED',
  implementingAgency: 'B',
  datedOn: '2026-10-01',
  fundingSource: 'NATIONAL_FUNDS',
  items: [{ description: 'Radio' }],
  isFictional: true,
  stream: 'letter:QXB-2026-0001',
  sequence: 1,
};

/** The letter as it was received on 5 October. */
export const received: LetterState = {
  letterNumber: letter.letterNumber,
  purchaserCode: 'QXB',
  implementingAgency: 'B',
  isFictional: true,
  letterDatedOn: '2026-10-01',
  receivedOn: '2026-10-05',
  assessments: [
    {
      assessmentNumber: 1,
      outcome: null,
      assessedOn: null,
      letterVersion: null,
      criteria: [],
      informationRequested: null,
      significantChange: null,
      note: null,
    },
  ],
};

/** The thirteen criteria, all mandatory (SAMM C5.T3A). */
export const thirteen: readonly LetterOfRequestCriterionModel[] = Array.from(
  { length: 13 },
  (_, index) => ({
    id: `ACTIONABLE/${index + 1}/UNDATED`,
    stage: 'ACTIONABLE',
    code: String(index + 1),
    position: index + 1,
    wording: `Wording ${index + 1}.`,
    isCheckable: false,
    isMandatory: true,
    effectiveFrom: null,
    effectiveTo: null,
    citation: 'SAMM C5.T3A.',
    isVerified: true,
  }),
);

/** An officer who finds every criterion met but these. */
export function saying(...unmet: readonly string[]) {
  return {
    criteria: thirteen.map(({ code }) => ({ code, isMet: !unmet.includes(code) })),
    informationRequested: unmet.length === 0 ? null : 'Which radios?',
  };
}

/** An assessment of the received letter, with what a test changes. */
export function attempt(change: Partial<AssessmentAttempt> = {}): AssessmentAttempt {
  return {
    letter,
    state: received,
    isPurchaserKnown: true,
    criteria: thirteen,
    significantChanges: ['1', '2'],
    input: saying(),
    ...change,
  };
}

/** The letter after a verdict that accepts, on a day. Throws of a refusal. */
export function after(
  verdict: LetterVerdict,
  occurredOn: string,
  state: LetterState | null = received,
): LetterState {
  if (verdict.kind === 'refused') {
    throw new Error(verdict.refusal.message);
  }
  return applyLetterEvent(state, eventOf(verdict.happening, occurredOn));
}

function eventOf(
  happening: Extract<LetterVerdict, { kind: 'accepted' }>['happening'],
  occurredOn: string,
): StoredEvent {
  const who = { actor: 'army.case', role: 'IA_CM', organization: 'USASAC' };
  const rest = { occurredOn, reason: null, documentCode: null, reliedOn: [] };
  return sealEvent(letter.stream, null, { ...happening, ...who, ...rest }, new Date(0));
}
