import type { Charge } from '../../generated/schema.ts';
import type { ChargeRules } from '../charge-rate/charge-rate.model.ts';
import { amountOf, type DepositInput, depositParts } from './deposit-parts.model.ts';
import type { DepositRule } from './deposit-rule.model.ts';
import { Decimal, money, readMoney, sumOf } from './money.model.ts';
import { done, type Outcome, type Problem, refused } from './problem.model.ts';

/** An initial deposit. Amounts are U.S. dollars. */
export interface InitialDeposit {
  readonly rule: DepositRule;
  /** From zero to the document's total. */
  readonly amount: string;
  /** The part of the administrative surcharge in it. Null if the rule does not set one apart. */
  readonly administrativePart: string | null;
  /** The part of the nonrecurring cost in it. */
  readonly nonrecurringPart: string;
  /** The rows of shares it was made with. */
  readonly rateIds: readonly string[];
}

const inputAmounts = [
  'total',
  'administrative',
  'newNonrecurring',
  'smallCaseManagement',
  'performanceBeforeFirstPayment',
  'terminationLiability',
  'contractorHoldback',
  'lineValue',
  'supplySupportSurcharge',
] as const satisfies readonly (keyof DepositInput)[];

/**
 * The initial deposit by the row that was chosen, and with it a share of the nonrecurring cost of new
 * requirements. Never more than the total. Each share is rounded half up to the cent.
 */
export function initialDeposit(input: DepositInput, rules: ChargeRules): Outcome<InitialDeposit> {
  const unreadable = inputAmounts.filter((field) => readMoney(input[field] ?? '0') === null);
  if (unreadable.length > 0) {
    const message = 'An amount is zero or more U.S. dollars with at most two decimals.';
    return refused(...unreadable.map((field) => ({ path: [field], message })));
  }
  const parts = depositParts(input, rules);
  const missing = parts.filter((part) => part.rate === null);
  if (missing.length > 0) {
    return refused(...missing.map(({ charge }) => missingShare(input, charge)));
  }
  const amount = Decimal.min(input.total, sumOf(parts.map((part) => part.amount)));
  const administrative = parts.filter(({ kind }) => kind === 'ADMINISTRATIVE');
  return done({
    rule: input.rule,
    amount: money(amount),
    administrativePart:
      input.rule === 'FULL_VALUE'
        ? money(new Decimal(input.administrative))
        : (administrative.map((part) => money(part.amount))[0] ?? null),
    nonrecurringPart: money(
      input.rule === 'FULL_VALUE'
        ? amountOf(input.newNonrecurring)
        : sumOf(parts.filter(({ kind }) => kind === 'NONRECURRING').map((part) => part.amount)),
    ),
    rateIds: parts.flatMap(({ rate }) => rate?.id ?? []),
  });
}

function missingShare(input: DepositInput, charge: Charge | undefined): Problem {
  return {
    path: ['rule'],
    message: `No row of ${charge} is on record for ${input.asOf} and the amounts of the document, so ${input.rule} cannot be used.`,
  };
}
