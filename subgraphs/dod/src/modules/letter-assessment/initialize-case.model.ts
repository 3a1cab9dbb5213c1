import type { InputProblem } from '@concord/kernel';
import type { InitializeCaseInput } from '../../generated/schema.ts';
import { problem } from '../life-cycle/attempt.model.ts';
import { problemIf } from '../life-cycle/commands/check-input.model.ts';
import type { InitialFacts } from '../life-cycle/initialize.model.ts';
import { type LetterState, latestAssessment } from './letter-state.model.ts';
import type { SentLetter } from './sent-letter.model.ts';

/** A case that is to be begun, with what is on record of what its input names. */
export interface InitializeAttempt {
  readonly input: Omit<InitializeCaseInput, 'idempotencyKey' | 'letterNumber'>;
  readonly letter: SentLetter;
  /** Every customer code that State has published for the purchaser, of whatever time. */
  readonly customerCodes: readonly string[];
  /** Whether the letter in the middle of the identifier stands for an agency today. */
  readonly isAgencyKnown: boolean;
  /** Whether a case has or had this identifier. */
  readonly isUsed: boolean;
  /** The case that is cited, if the officer may see it. */
  readonly linked: { readonly type: string; readonly purchaserCode: string } | null;
}

/** Everything in an input of fit texts that cannot be used, each in a sentence. */
export function initializeProblems(attempt: InitializeAttempt): InputProblem[] {
  return [...identifierProblems(attempt), ...linkProblems(attempt)];
}

/** Customer code, agency and designator (SAMM C5.T10). */
function identifierProblems(attempt: InitializeAttempt): InputProblem[] {
  const { input, letter, customerCodes } = attempt;
  const { caseId } = input;
  const path = 'caseId';
  const parts = /^([A-Z0-9]{2})-([A-Z])-[A-Z0-9]{3}$/.exec(caseId);
  if (parts === null) {
    return [
      problem(
        path,
        `${JSON.stringify(caseId.slice(0, 20))} is no case identifier; give the customer code, the agency's letter and three capitals or digits, such as "BN-B-UAB".`,
      ),
    ];
  }
  const [, customerCode = '', agency = ''] = parts;
  const problems = [
    ...problemIf(
      !attempt.isAgencyKnown,
      path,
      `${agency} stands for no implementing agency; \`implementingAgencies\` lists them.`,
    ),
    ...problemIf(
      agency !== letter.implementingAgency,
      path,
      `The letter is addressed to agency ${letter.implementingAgency}, so its case has ${letter.implementingAgency} in the middle, not ${agency}.`,
    ),
    ...problemIf(
      !customerCodes.includes(customerCode),
      path,
      `${customerCode} is no customer code of ${letter.purchaserCode}; ${codesOnRecord(customerCodes)}.`,
    ),
  ];
  // Whether an identifier is used is told of the officer's own agency and purchaser only.
  return problems.length > 0
    ? problems
    : problemIf(
        attempt.isUsed,
        path,
        `A case ${caseId} is on record; an identifier is used once for all time.`,
      );
}

function codesOnRecord(customerCodes: readonly string[]): string {
  return customerCodes.length === 0
    ? 'State has published none'
    : `State has published ${customerCodes.join(', ')}`;
}

/** Part II of a Cooperative Logistics Supply Support Arrangement cites its part I (SAMM C5.4.8.10.9). */
function linkProblems({ input, letter, linked }: InitializeAttempt): InputProblem[] {
  const path = 'linkedCaseId';
  const cited = input.linkedCaseId ?? null;
  if (input.type !== 'CLSSA_FMSO_II') {
    return problemIf(
      cited !== null,
      path,
      'Only part II of a Cooperative Logistics Supply Support Arrangement cites another case; leave it out.',
    );
  }
  if (cited === null) {
    return [
      problem(
        path,
        'Part II of a Cooperative Logistics Supply Support Arrangement cites its part I; give that case.',
      ),
    ];
  }
  const isPartOne =
    linked?.type === 'CLSSA_FMSO_I' && linked.purchaserCode === letter.purchaserCode;
  return problemIf(
    !isPartOne,
    path,
    `There is no part I with that identifier for ${letter.purchaserCode} that you may see.`,
  );
}

/** What the case begins with. */
export function initialFacts(
  { input, letter }: Pick<InitializeAttempt, 'input' | 'letter'>,
  state: LetterState,
): InitialFacts {
  return {
    purchaserCode: letter.purchaserCode,
    implementingAgency: letter.implementingAgency,
    type: input.type,
    description: input.description.trim(),
    isFictional: letter.isFictional,
    letterNumber: letter.letterNumber,
    letterReceivedOn: state.receivedOn,
    letterActionableOn: latestAssessment(state).assessedOn,
    linkedCaseId: input.linkedCaseId ?? null,
  };
}
