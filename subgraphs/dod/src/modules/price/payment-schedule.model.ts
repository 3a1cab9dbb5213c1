import type { TermOfSale } from '../../generated/schema.ts';
import type { ChargeRules, TermOfSaleRuleModel } from '../charge-rate/charge-rate.model.ts';
import { monthsBetween } from './calendar.model.ts';
import { Decimal, money, readMoney } from './money.model.ts';
import { neededBy, type ScheduleLine, scheduleLineProblems } from './payment-need.model.ts';
import { done, type Outcome, type Problem, refused } from './problem.model.ts';
import { type QuarterlyPayment, quarterlyPayments } from './quarterly-payments.model.ts';
import { termsInForce, usesPaymentSchedule } from './terms-in-force.model.ts';

/** What a payment schedule is made of. Amounts are U.S. dollars. */
export interface PaymentScheduleInput {
  /** The last day to accept the offer, from which the schedule and all months are counted. */
  readonly offerExpirationDate: string;
  readonly terms: readonly TermOfSale[];
  /** Whether the purchaser is authorized cash flow financing, which spreads grants over a schedule. */
  readonly hasCashFlowFinancing: boolean;
  /** (13) of the document. */
  readonly total: string;
  readonly initialDeposit: string;
  readonly lines: readonly ScheduleLine[];
}

/** A payment. Amounts are U.S. dollars. */
export interface ScheduledPayment {
  readonly kind: 'INITIAL_DEPOSIT' | 'INSTALLMENT' | 'BALANCE_AS_BILLED';
  /** Null with acceptance, and as billed. */
  readonly dueOn: string | null;
  /** The first day of the quarter it covers. Null if it covers no single quarter. */
  readonly coversFrom: string | null;
  /** The last day of that quarter. */
  readonly coversTo: string | null;
  readonly amount: string;
  /** Everything paid up to and with it. */
  readonly cumulative: string;
}

/**
 * The payments of a document: the initial deposit, then each quarter what will be needed up to the
 * end of the quarter it covers and is not paid yet; quarters in which nothing is needed are left
 * out. The payments sum to the total, to the cent: the last takes the rest. Costs are spread evenly
 * over the months of each line, since the curves of the real schedules are not published.
 */
export function paymentSchedule(
  input: PaymentScheduleInput,
  rules: ChargeRules,
): Outcome<ScheduledPayment[]> {
  const terms = termsInForce(input.terms, rules, input.offerExpirationDate);
  const problems = [...terms.problems, ...amountProblems(input)];
  if (terms.value === null || problems.length > 0) {
    return refused(...problems);
  }
  const deposit = withRunningTotal([{ ...atOnce, amount: new Decimal(input.initialDeposit) }]);
  if (new Decimal(input.initialDeposit).eq(input.total)) {
    return done(deposit);
  }
  return usesPaymentSchedule(terms.value, input.hasCashFlowFinancing)
    ? spread(input, terms.value, rules)
    : billed(input, terms.value);
}

interface Payment {
  readonly kind: ScheduledPayment['kind'];
  readonly dueOn: string | null;
  readonly coversFrom: string | null;
  readonly coversTo: string | null;
  readonly amount: Decimal;
}

const atOnce = {
  kind: 'INITIAL_DEPOSIT',
  dueOn: null,
  coversFrom: null,
  coversTo: null,
} as const satisfies Omit<Payment, 'amount'>;

function spread(
  input: PaymentScheduleInput,
  terms: readonly TermOfSaleRuleModel[],
  rules: ChargeRules,
): Outcome<ScheduledPayment[]> {
  const total = new Decimal(input.total);
  const leadMonths = Math.max(...terms.map(({ paymentLeadMonths }) => paymentLeadMonths));
  const payments: Payment[] = [{ ...atOnce, amount: new Decimal(input.initialDeposit) }];
  let paid = new Decimal(input.initialDeposit);
  for (const quarter of quarterlyPayments(input.offerExpirationDate, rules)) {
    const month = monthsBetween(input.offerExpirationDate, quarter.coversTo) + leadMonths;
    const due = neededBy(month, input.lines, total).minus(paid);
    if (due.gt(0)) {
      payments.push(installment(quarter, due));
      paid = paid.plus(due);
    }
    if (paid.eq(total)) {
      return done(withRunningTotal(payments));
    }
  }
  const message = `No row of the payment schedule dates holds ${input.offerExpirationDate}.`;
  return refused({ path: ['offerExpirationDate'], message });
}

/** Without a schedule the deposit is the total, or a term lets the rest be billed. */
function billed(
  input: PaymentScheduleInput,
  terms: readonly TermOfSaleRuleModel[],
): Outcome<ScheduledPayment[]> {
  if (!terms.some(({ isBalanceBilled }) => isBalanceBilled)) {
    const message = `These terms of sale use no payment schedule, so the initial deposit is the total, ${input.total}.`;
    return refused({ path: ['initialDeposit'], message });
  }
  const deposit = new Decimal(input.initialDeposit);
  const rest = new Decimal(input.total).minus(deposit);
  return done(
    withRunningTotal([
      { ...atOnce, amount: deposit },
      { ...atOnce, kind: 'BALANCE_AS_BILLED', amount: rest },
    ]),
  );
}

function installment({ dueOn, coversFrom, coversTo }: QuarterlyPayment, amount: Decimal): Payment {
  return { kind: 'INSTALLMENT', dueOn, coversFrom, coversTo, amount };
}

function withRunningTotal(payments: readonly Payment[]): ScheduledPayment[] {
  let cumulative = new Decimal(0);
  return payments.map(({ amount, ...payment }) => {
    cumulative = cumulative.plus(amount);
    return { ...payment, amount: money(amount), cumulative: money(cumulative) };
  });
}

function amountProblems({ total, initialDeposit, lines }: PaymentScheduleInput): Problem[] {
  const message = 'An amount is zero or more U.S. dollars with at most two decimals.';
  const [sum, deposit] = [readMoney(total), readMoney(initialDeposit)];
  if (sum === null || deposit === null) {
    return [
      ...(sum === null ? [{ path: ['total'], message }] : []),
      ...(deposit === null ? [{ path: ['initialDeposit'], message }] : []),
    ];
  }
  const tooMuch = `An initial deposit is at most the total, ${money(sum)}.`;
  return [
    ...(deposit.gt(sum) ? [{ path: ['initialDeposit'], message: tooMuch }] : []),
    ...scheduleLineProblems(lines),
  ];
}
