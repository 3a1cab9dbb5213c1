import { readQuantity } from '../../price/money.model.ts';
import type { Attempt } from '../attempt.model.ts';
import type { CaseState, LineExecutionState } from '../case-state.model.ts';
import {
  type DocumentLine,
  type DocumentState,
  documentInForce,
  documentOf,
} from '../document-state.model.ts';
import { inDollars, isAbove, sumOfMoney } from '../guards/amounts.model.ts';
import { dateProblems, missingText, problemIf, zeroProblems } from './check-input.model.ts';
import { define } from './define.model.ts';
import { changeDocument } from './review.model.ts';

interface DepositInput {
  readonly amount: string;
  readonly receivedOn: string;
}
interface EmergencyInput {
  readonly isAuthorized: boolean;
}
interface LineAmountInput {
  readonly lineNumber: string;
  readonly amount: string;
}
interface DeliveryInput {
  readonly lineNumber: string;
  readonly cumulativeQuantity: string;
  readonly deliveredOn: string;
}

/** Commands from the deposit to the last delivery. */
export const implementationCommands = {
  recordInitialDeposit: define<DepositInput, DepositInput>({
    problems: ({ document, input, today }) => [
      ...zeroProblems('amount', input.amount),
      ...excessiveDeposit(document, input.amount),
      ...dateProblems('receivedOn', input.receivedOn, {
        notBefore: [document.acceptedOn, 'the day of acceptance'],
        notAfter: [today, 'today'],
      }),
    ],
    facts: ({ input: { amount, receivedOn } }) => ({ amount, receivedOn }),
    apply: (state, { amount, receivedOn }, event) => {
      const before = documentOf(state, event.documentCode ?? 'BASIC')?.depositReceived ?? '0.00';
      return changeDocument(state, event, {
        depositReceived: sumOfMoney([before, amount]),
        depositReceivedOn: receivedOn,
      });
    },
  }),
  decideEmergencyImplementation: define<EmergencyInput, EmergencyInput>({
    problems: ({ input }) =>
      missingText('reason', input.reason, 'the reason, which goes on record'),
    facts: ({ input: { isAuthorized } }) => ({ isAuthorized }),
    apply: (state, { isAuthorized }, event) =>
      changeDocument(state, event, {
        emergencyImplementation: isAuthorized ? 'AUTHORIZED' : 'REFUSED',
      }),
  }),
  implementCase: define({
    apply: (state, _facts, event) =>
      changeDocument(state, event, { implementedOn: event.occurredOn }),
  }),
  issueObligationalAuthority: define<LineAmountInput, LineAmountInput>({
    problems: (attempt) => {
      const line = lineOf(attempt);
      const issued = sumOfMoney([
        executionOf(attempt.state, attempt.input.lineNumber).obligationalAuthority,
        attempt.input.amount,
      ]);
      return [
        ...noLine(attempt),
        ...zeroProblems('amount', attempt.input.amount),
        ...problemIf(
          line !== null && isAbove(issued, line.value),
          'amount',
          `The authority of line ${line?.lineNumber} would come to ${inDollars(issued)}; its value in the document in force is ${inDollars(line?.value ?? '0')}.`,
        ),
      ];
    },
    facts: ({ input: { lineNumber, amount } }) => ({ lineNumber, amount }),
    apply: (state, { lineNumber, amount }) =>
      withExecution(state, lineNumber, (one) => ({
        ...one,
        obligationalAuthority: sumOfMoney([one.obligationalAuthority, amount]),
      })),
  }),
  recordObligation: define<LineAmountInput, LineAmountInput>({
    problems: (attempt) => {
      const { obligationalAuthority, obligated } = executionOf(
        attempt.state,
        attempt.input.lineNumber,
      );
      const sum = sumOfMoney([obligated, attempt.input.amount]);
      return [
        ...noLine(attempt),
        ...zeroProblems('amount', attempt.input.amount),
        ...problemIf(
          isAbove(sum, obligationalAuthority),
          'amount',
          `Obligations of the line would come to ${inDollars(sum)}; its obligational authority is ${inDollars(obligationalAuthority)}.`,
        ),
      ];
    },
    facts: ({ input: { lineNumber, amount } }) => ({ lineNumber, amount }),
    apply: (state, { lineNumber, amount }) =>
      withExecution(state, lineNumber, (one) => ({
        ...one,
        obligated: sumOfMoney([one.obligated, amount]),
      })),
  }),
  startExecution: define({}),
  recordDelivery: define<DeliveryInput, DeliveryInput>({
    problems: (attempt) => {
      const { input, state, today } = attempt;
      const line = lineOf(attempt);
      const { deliveredQuantity } = executionOf(state, input.lineNumber);
      const inForceOn = documentOf(state, 'BASIC')?.implementedOn ?? null;
      return [
        ...noLine(attempt),
        ...problemIf(
          readQuantity(input.cumulativeQuantity) === null,
          'cumulativeQuantity',
          'A quantity is above zero and has at most four decimals.',
        ),
        ...problemIf(
          readQuantity(input.cumulativeQuantity) !== null &&
            !isAbove(input.cumulativeQuantity, deliveredQuantity),
          'cumulativeQuantity',
          `The line has ${deliveredQuantity} delivered already; give a higher quantity to date.`,
        ),
        ...problemIf(
          line !== null &&
            readQuantity(input.cumulativeQuantity) !== null &&
            isAbove(input.cumulativeQuantity, line.quantity),
          'cumulativeQuantity',
          `The document in force orders ${line?.quantity}; more cannot be delivered.`,
        ),
        ...dateProblems('deliveredOn', input.deliveredOn, {
          notBefore: [inForceOn, 'the day the case was implemented'],
          notAfter: [today, 'today'],
        }),
      ];
    },
    facts: ({ input: { lineNumber, cumulativeQuantity, deliveredOn } }) => ({
      lineNumber,
      cumulativeQuantity,
      deliveredOn,
    }),
    apply: (state, { lineNumber, cumulativeQuantity, deliveredOn }) =>
      withExecution(state, lineNumber, (one) => ({
        ...one,
        deliveredQuantity: cumulativeQuantity,
        lastDeliveredOn: deliveredOn,
      })),
  }),
};

function excessiveDeposit({ content, depositReceived }: DocumentState, amount: string) {
  const sum = sumOfMoney([depositReceived, amount]);
  const total = content?.totals.total ?? sum;
  return problemIf(
    isAbove(sum, total),
    'amount',
    `The deposit would come to ${inDollars(sum)}; the total of the document is ${inDollars(total)}.`,
  );
}

function lineOf({ state, input }: Attempt<{ readonly lineNumber: string }>): DocumentLine | null {
  const lines = documentInForce(state)?.content?.lines ?? [];
  return lines.find(({ lineNumber }) => lineNumber === input.lineNumber) ?? null;
}

function noLine(attempt: Attempt<{ readonly lineNumber: string }>) {
  return problemIf(
    lineOf(attempt) === null,
    'lineNumber',
    `The document in force has no line ${attempt.input.lineNumber}.`,
  );
}

function executionOf(state: CaseState, lineNumber: string): LineExecutionState {
  return (
    state.executions.find((one) => one.lineNumber === lineNumber) ?? {
      lineNumber,
      obligationalAuthority: '0.00',
      obligated: '0.00',
      deliveredQuantity: '0',
      lastDeliveredOn: null,
    }
  );
}

function withExecution(
  state: CaseState,
  lineNumber: string,
  change: (one: LineExecutionState) => LineExecutionState,
): CaseState {
  const changed = change(executionOf(state, lineNumber));
  const others = state.executions.filter((one) => one.lineNumber !== lineNumber);
  return {
    ...state,
    executions: [...others, changed].sort((a, b) => (a.lineNumber < b.lineNumber ? -1 : 1)),
  };
}
