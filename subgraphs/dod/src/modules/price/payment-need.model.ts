import { Decimal, readMoney, sumOf, toCents } from './money.model.ts';
import type { Problem } from './problem.model.ts';

/** A line as a payment schedule sees it: how much, and in which months it is performed or paid for. */
export interface ScheduleLine {
  /** The line's value in U.S. dollars. Charges below the line follow the lines in proportion. */
  readonly amount: string;
  /** The first month of its cost, counted from the month of the offer's last day: 1 is the next. */
  readonly firstMonth: number;
  /** The last month of its cost. */
  readonly lastMonth: number;
}

/** What keeps a typing error from making a schedule without end: a hundred years. */
const monthsMax = 1200;

/** How much of the total is needed up to and with a month, to the cent; all of it from the last on. */
export function neededBy(month: number, lines: readonly ScheduleLine[], total: Decimal): Decimal {
  const isAllDone = lines.every(({ lastMonth }) => lastMonth <= month);
  const whole = sumOf(lines.map(({ amount }) => new Decimal(amount)));
  if (isAllDone || whole.isZero()) {
    return total;
  }
  const soFar = sumOf(lines.map((line) => partBy(month, line)));
  return toCents(total.times(soFar).div(whole));
}

/** What is wrong with the lines of a schedule. */
export function scheduleLineProblems(lines: readonly ScheduleLine[]): Problem[] {
  return lines.flatMap(({ amount, firstMonth, lastMonth }, index) => [
    ...(readMoney(amount) === null
      ? [
          {
            path: ['lines', index, 'amount'],
            message: 'An amount is zero or more U.S. dollars with at most two decimals.',
          },
        ]
      : []),
    ...(isMonth(firstMonth) && isMonth(lastMonth) && firstMonth <= lastMonth
      ? []
      : [
          {
            path: ['lines', index, 'lastMonth'],
            message: `Months are whole numbers from 1 to ${monthsMax}, the first not after the last.`,
          },
        ]),
  ]);
}

/** The even part of a line's amount up to and with a month. */
function partBy(month: number, { amount, firstMonth, lastMonth }: ScheduleLine): Decimal {
  const length = lastMonth - firstMonth + 1;
  const passed = Math.min(Math.max(month - firstMonth + 1, 0), length);
  return new Decimal(amount).times(passed).div(length);
}

function isMonth(month: number): boolean {
  return Number.isInteger(month) && month >= 1 && month <= monthsMax;
}
