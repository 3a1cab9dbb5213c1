import { dateProblems, missingText } from './check-input.model.ts';
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
    facts: ({ input: { unliquidatedObligations } }) => ({ unliquidatedObligations }),
    apply: (state, _facts, { occurredOn }) => ({ ...state, closedOn: occurredOn }),
  }),
  closeFinal: define<FinalInput, FinalInput>({
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

function lastDelivery(executions: readonly { readonly lastDeliveredOn: string | null }[]) {
  const days = executions.flatMap(({ lastDeliveredOn }) => lastDeliveredOn ?? []);
  return days.sort().at(-1) ?? null;
}
