import type { ChargeRules, PaymentScheduleDateModel } from '../charge-rate/charge-rate.model.ts';
import { isInWindow, nextDayOfYear } from './calendar.model.ts';
import { isInForce } from './rate-in-force.model.ts';

/** A quarterly payment, before its amount is known. */
export interface QuarterlyPayment {
  readonly dueOn: string;
  /** The first day of the quarter it covers. */
  readonly coversFrom: string;
  /** The last day of the quarter it covers. */
  readonly coversTo: string;
}

/**
 * The quarterly payments after an offer's last day, without end: the first by the row whose window
 * holds that day, each later one by the row that is due next. Nothing if no row holds the day.
 */
export function* quarterlyPayments(
  offerExpirationDate: string,
  { paymentDates }: ChargeRules,
): Generator<QuarterlyPayment, void, undefined> {
  const rows = paymentDates.filter((row) => isInForce(row, offerExpirationDate));
  let row = rows.find(({ windowStart, windowEnd }) =>
    isInWindow(offerExpirationDate, windowStart, windowEnd),
  );
  for (let day = offerExpirationDate; row !== undefined; ) {
    const payment = paymentOf(row, day);
    yield payment;
    day = payment.dueOn;
    row = dueNext(rows, day);
  }
}

function paymentOf(row: PaymentScheduleDateModel, after: string): QuarterlyPayment {
  const dueOn = nextDayOfYear(row.paymentDue, after);
  const coversFrom = nextDayOfYear(row.coverageStart, dueOn);
  return { dueOn, coversFrom, coversTo: nextDayOfYear(row.coverageEnd, coversFrom) };
}

function dueNext(
  rows: readonly PaymentScheduleDateModel[],
  after: string,
): PaymentScheduleDateModel | undefined {
  const due = (row: PaymentScheduleDateModel) => nextDayOfYear(row.paymentDue, after);
  return rows.toSorted((a, b) => (due(a) < due(b) ? -1 : 1))[0];
}
