import { ruleValue } from '../../case-rule/rules-in-force.model.ts';
import type { Attempt } from '../attempt.model.ts';
import type { CaseState } from '../case-state.model.ts';
import type { DiscrepancyState, DiscrepancyStatus } from '../discrepancy-state.model.ts';
import { inDollars, isAbove } from '../guards/amounts.model.ts';
import { excessProblems, problemIf, totalInForce } from './check-input.model.ts';
import { define } from './define.model.ts';

/** A report, as the purchaser published it. */
export interface DiscrepancyFact {
  readonly reportNumber: string;
  readonly lineNumber: string;
  readonly kind: string;
  readonly claimedValue: string;
}

interface ReportInput {
  readonly reportNumber: string;
}
interface DecisionInput extends ReportInput {
  readonly decision: 'CREDITED' | 'REPLACED' | 'REPAIRED' | 'DENIED';
  readonly creditedValue?: string | null;
  readonly explanation: string;
}
interface DecisionFacts extends ReportInput {
  readonly decision: DecisionInput['decision'];
  readonly creditedValue: string | null;
  readonly explanation: string;
}

/** Commands on Supply Discrepancy Reports. */
export const discrepancyCommands = {
  submitDiscrepancyReport: define<DiscrepancyFact, DiscrepancyFact & { isRecordedOnly: boolean }>({
    facts: (attempt) => ({
      reportNumber: attempt.input.reportNumber,
      lineNumber: attempt.input.lineNumber,
      kind: attempt.input.kind,
      claimedValue: attempt.input.claimedValue,
      // Smaller ones are recorded and not compensated (SAMM C6.4.10.2).
      isRecordedOnly: isBelowMinimum(attempt),
    }),
    apply: (state, { isRecordedOnly, ...facts }, { occurredOn }) => ({
      ...state,
      discrepancies: [
        ...state.discrepancies,
        {
          ...facts,
          status: isRecordedOnly ? 'RECORDED' : 'SUBMITTED',
          receivedOn: occurredOn,
          creditedValue: null,
          explanation: null,
          denials: 0,
        },
      ],
    }),
  }),
  requestReconsideration: define<ReportInput, ReportInput>({
    facts: ({ input: { reportNumber } }) => ({ reportNumber }),
    apply: (state, { reportNumber }) => moved(state, reportNumber, { status: 'RECONSIDERATION' }),
  }),
  contestDecision: define<ReportInput, ReportInput>({
    facts: ({ input: { reportNumber } }) => ({ reportNumber }),
    apply: (state, { reportNumber }) => moved(state, reportNumber, { status: 'CONTESTED' }),
  }),
  validateDiscrepancy: define<ReportInput, ReportInput>({
    problems: (attempt) => standsAt(attempt, ['SUBMITTED']),
    facts: ({ input: { reportNumber } }) => ({ reportNumber }),
    apply: (state, { reportNumber }) => moved(state, reportNumber, { status: 'VALIDATED' }),
  }),
  decideDiscrepancy: define<DecisionInput, DecisionFacts>({
    problems: (attempt) => {
      const { input, state } = attempt;
      const report = reportOf(state, input.reportNumber);
      const isCredit = input.decision === 'CREDITED';
      const credited = input.creditedValue ?? null;
      return [
        ...standsAt(attempt, ['VALIDATED', 'RECONSIDERATION', 'CONTESTED']),
        ...problemIf(
          isCredit !== (credited !== null),
          'creditedValue',
          'CREDITED needs `creditedValue`; other decisions take none.',
        ),
        ...problemIf(
          report !== null && credited !== null && isAbove(credited, report.claimedValue),
          'creditedValue',
          `The report claims ${inDollars(report?.claimedValue ?? '0')}; a credit is not above that.`,
        ),
        ...excessProblems(
          'creditedValue',
          credited,
          totalInForce(state),
          'the total of the document in force',
        ),
      ];
    },
    facts: ({ input }) => ({
      reportNumber: input.reportNumber,
      decision: input.decision,
      creditedValue: input.creditedValue ?? null,
      explanation: input.explanation,
    }),
    apply: (state, { reportNumber, decision, ...told }) => {
      const denials = reportOf(state, reportNumber)?.denials ?? 0;
      return moved(state, reportNumber, {
        ...told,
        status: decision,
        denials: decision === 'DENIED' ? denials + 1 : denials,
      });
    },
  }),
};

/** The report with this number, or null. */
function reportOf(state: CaseState, reportNumber: string): DiscrepancyState | null {
  return state.discrepancies.find((one) => one.reportNumber === reportNumber) ?? null;
}

function moved(
  state: CaseState,
  reportNumber: string,
  change: Partial<DiscrepancyState>,
): CaseState {
  return {
    ...state,
    discrepancies: state.discrepancies.map((one) =>
      one.reportNumber === reportNumber ? { ...one, ...change } : one,
    ),
  };
}

function standsAt({ state, input }: Attempt<ReportInput>, statuses: readonly DiscrepancyStatus[]) {
  const report = reportOf(state, input.reportNumber);
  if (report === null) {
    return problemIf(true, 'reportNumber', `The case has no report ${input.reportNumber}.`);
  }
  return problemIf(
    !statuses.includes(report.status),
    'reportNumber',
    report.status === 'SUBMITTED'
      ? 'The report stands at SUBMITTED; validate it first with `validateDiscrepancy`.'
      : `The report stands at ${report.status}; this is for ${statuses.join(', ')}.`,
  );
}

function isBelowMinimum({ input, rules, today }: Attempt<DiscrepancyFact>): boolean {
  const minimum = ruleValue(rules.caseRules, 'DISCREPANCY_REPORT_MINIMUM', today);
  return minimum !== null && isAbove(minimum, input.claimedValue);
}
