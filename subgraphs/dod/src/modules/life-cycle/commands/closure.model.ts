import type { InputProblem } from '@concord/kernel';
import type { CaseState } from '../case-state.model.ts';
import { documentOf } from '../document-state.model.ts';
import { sumOfMoney } from '../guards/amounts.model.ts';
import { dateProblems, excessProblems, missingText, totalInForce } from './check-input.model.ts';
import { define } from './define.model.ts';

interface CompletionInput {
  readonly completedOn: string;
}
interface InterimInput {
  readonly unliquidatedObligations: string;
}
interface FinalInput extends InterimInput {
  readonly refund: string;
}
interface CostInput {
  readonly terminationCost: string;
}

/** Commands that lead to the end of a case. */
export const closureCommands = {
  completeSupplyServices: define<CompletionInput, CompletionInput>({
    problems: ({ state, input, today }) =>
      dateProblems('completedOn', input.completedOn, {
        notBefore: [lastDelivery(state.executions), 'the last delivery'],
        notAfter: [today, 'today'],
      }),
    facts: ({ input: { completedOn } }) => ({ completedOn }),
    apply: (state, { completedOn }) => ({ ...state, supplyServicesCompleteOn: completedOn }),
  }),
  startReconciliation: define({}),
  closeInterim: define<InterimInput, InterimInput>({
    problems: ({ state, input }) => unliquidatedProblems(state, input),
    facts: ({ input: { unliquidatedObligations } }) => ({ unliquidatedObligations }),
    apply: (state, _facts, { occurredOn }) => ({ ...state, closedOn: occurredOn }),
  }),
  closeFinal: define<FinalInput, FinalInput>({
    problems: ({ state, input }) => [
      ...unliquidatedProblems(state, input),
      ...excessProblems(
        'refund',
        input.refund,
        totalInForce(state),
        'the total of the document in force',
      ),
    ],
    facts: ({ input: { unliquidatedObligations, refund } }) => ({
      unliquidatedObligations,
      refund,
    }),
    apply: (state, { refund }, { occurredOn }) => ({ ...state, closedOn: occurredOn, refund }),
  }),
  cancelCase: define({
    problems: ({ input }) => missingText('reason', input.reason, 'why the case is cancelled'),
    apply: (state, _facts, { occurredOn }) => ({ ...state, closedOn: occurredOn }),
  }),
  cancelCaseWithCosts: define<CostInput, CostInput>({
    problems: ({ input }) => missingText('reason', input.reason, 'why the case is cancelled'),
    facts: ({ input: { terminationCost } }) => ({ terminationCost }),
    apply: (state, { terminationCost }, { occurredOn }) => ({
      ...state,
      closedOn: occurredOn,
      terminationCost,
    }),
  }),
};

/** More than was obligated cannot be left; of an adopted case obligations are not on record, only its total. */
function unliquidatedProblems(
  state: CaseState,
  { unliquidatedObligations }: InterimInput,
): InputProblem[] {
  const isAdopted = (documentOf(state, 'BASIC')?.content?.lines ?? []).length === 0;
  const [bound, ofBound] = isAdopted
    ? ([totalInForce(state), 'the total of the document in force'] as const)
    : ([
        sumOfMoney(state.executions.map(({ obligated }) => obligated)),
        'what is obligated on the lines of the case',
      ] as const);
  return excessProblems('unliquidatedObligations', unliquidatedObligations, bound, ofBound);
}

function lastDelivery(executions: readonly { readonly lastDeliveredOn: string | null }[]) {
  const days = executions.flatMap(({ lastDeliveredOn }) => lastDeliveredOn ?? []);
  return days.sort().at(-1) ?? null;
}
