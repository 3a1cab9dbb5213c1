import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShippedChargeRules } from '../charge-rate/charge-rate.load.ts';
import { Decimal } from './money.model.ts';
import { type PaymentScheduleInput, paymentSchedule } from './payment-schedule.model.ts';

const rules = readShippedChargeRules();
const sale: PaymentScheduleInput = {
  offerExpirationDate: '2026-11-21',
  terms: ['DEPENDABLE_UNDERTAKING'],
  hasCashFlowFinancing: false,
  total: '12000.00',
  initialDeposit: '1000.00',
  lines: [{ amount: '10000.00', firstMonth: 1, lastMonth: 12 }],
};
const schedule = (changes: Partial<PaymentScheduleInput>) =>
  paymentSchedule({ ...sale, ...changes }, rules);
const short = (changes: Partial<PaymentScheduleInput>) =>
  schedule(changes).value?.map(({ dueOn, amount }) => `${dueOn ?? 'at once'} ${amount}`);

describe('the first quarterly payment', () => {
  it.each([
    ['2026-09-10', '2026-12-15', '2027-01-01', '2027-03-31'],
    ['2026-09-11', '2027-03-15', '2027-04-01', '2027-06-30'],
    ['2026-12-10', '2027-03-15', '2027-04-01', '2027-06-30'],
    ['2026-12-11', '2027-06-15', '2027-07-01', '2027-09-30'],
    ['2026-12-31', '2027-06-15', '2027-07-01', '2027-09-30'],
    ['2027-01-01', '2027-06-15', '2027-07-01', '2027-09-30'],
    ['2027-03-10', '2027-06-15', '2027-07-01', '2027-09-30'],
    ['2027-03-11', '2027-09-15', '2027-10-01', '2027-12-31'],
    ['2028-02-29', '2028-06-15', '2028-07-01', '2028-09-30'],
    ['2027-06-10', '2027-09-15', '2027-10-01', '2027-12-31'],
    ['2027-06-11', '2027-12-15', '2028-01-01', '2028-03-31'],
  ])(
    'of an offer open until %s is due on %s',
    (offerExpirationDate, dueOn, coversFrom, coversTo) => {
      expect(schedule({ offerExpirationDate }).value?.[1]).toMatchObject({
        dueOn,
        coversFrom,
        coversTo,
      });
    },
  );
});

describe('a payment schedule', () => {
  it('begins with the deposit, and then pays ahead what each quarter needs', () => {
    // December to November; the first payment also makes up for the months before its quarter.
    expect(short({})).toEqual([
      'at once 1000.00',
      '2027-03-15 6000.00',
      '2027-06-15 3000.00',
      '2027-09-15 2000.00',
    ]);
  });

  it('gives the running total', () => {
    expect(schedule({}).value?.map(({ cumulative }) => cumulative)).toEqual([
      '1000.00',
      '7000.00',
      '10000.00',
      '12000.00',
    ]);
  });

  it('leaves out quarters in which nothing is needed', () => {
    const lines = [{ amount: '1.00', firstMonth: 20, lastMonth: 21 }];
    expect(short({ lines })).toEqual(['at once 1000.00', '2028-06-15 11000.00']);
  });

  it('pays a year ahead where the risk was assessed', () => {
    const lines = [{ amount: '1.00', firstMonth: 20, lastMonth: 21 }];
    expect(short({ lines, terms: ['RAPS'] })).toEqual(['at once 1000.00', '2027-06-15 11000.00']);
  });

  it('counts a larger deposit against what is needed', () => {
    expect(short({ initialDeposit: '9000.00' })).toEqual([
      'at once 9000.00',
      '2027-06-15 1000.00',
      '2027-09-15 2000.00',
    ]);
  });

  it('gives the last payment what rounding leaves', () => {
    const thirds = short({
      total: '100.00',
      initialDeposit: '0.00',
      lines: [{ amount: '1', firstMonth: 5, lastMonth: 13 }],
    });
    expect(thirds).toEqual([
      'at once 0.00',
      '2027-03-15 33.33',
      '2027-06-15 33.34',
      '2027-09-15 33.33',
    ]);
  });

  it.each<[string, Partial<PaymentScheduleInput>]>([
    ['cash with acceptance', { terms: ['CASH_WITH_ACCEPTANCE'] }],
    ['grants that pay all', { terms: ['FMS_CREDIT_NON_REPAYABLE'] }],
    ['grants of two kinds', { terms: ['MAP_MERGER', 'FMS_CREDIT_NON_REPAYABLE'] }],
    ['a schedule with nothing left', {}],
  ])('is the deposit alone for %s', (_what, changes) => {
    expect(short({ ...changes, initialDeposit: '12000.00' })).toEqual(['at once 12000.00']);
  });

  it('needs the whole deposit where nothing would collect the rest', () => {
    expect(schedule({ terms: ['CASH_WITH_ACCEPTANCE'] }).problems).toMatchObject([
      { path: ['initialDeposit'] },
    ]);
  });

  it('spreads grants by cash flow financing', () => {
    expect(short({ terms: ['FMS_CREDIT_NON_REPAYABLE'], hasCashFlowFinancing: true })).toEqual(
      short({}),
    );
  });

  it.each(['CASH_WITH_ACCEPTANCE_BALANCE_AS_BILLED', 'PAYMENT_ON_DELIVERY'] as const)(
    'leaves the balance of %s to the bills',
    (term) => {
      expect(schedule({ terms: [term] }).value?.[1]).toMatchObject({
        kind: 'BALANCE_AS_BILLED',
        dueOn: null,
        amount: '11000.00',
        cumulative: '12000.00',
      });
    },
  );

  it.each<[string, Partial<PaymentScheduleInput>, unknown[]]>([
    ['a deposit above the total', { initialDeposit: '12000.01' }, ['initialDeposit']],
    ['a total that is no amount', { total: 'much' }, ['total']],
    ['no term', { terms: [] }, ['terms']],
    [
      'months in the wrong order',
      { lines: [{ amount: '1', firstMonth: 3, lastMonth: 2 }] },
      ['lines', 0, 'lastMonth'],
    ],
    [
      'a month without end',
      { lines: [{ amount: '1', firstMonth: 1, lastMonth: 1e9 }] },
      ['lines', 0, 'lastMonth'],
    ],
    [
      'a negative line',
      { lines: [{ amount: '-1', firstMonth: 1, lastMonth: 2 }] },
      ['lines', 0, 'amount'],
    ],
  ])('is refused with %s', (_what, changes, path) => {
    expect(schedule(changes)).toMatchObject({ value: null, problems: [{ path }] });
  });

  it('is refused where no row says when it begins', () => {
    expect(paymentSchedule(sale, { ...rules, paymentDates: [] }).problems).toMatchObject([
      { path: ['offerExpirationDate'] },
    ]);
  });
});

describe('any payment schedule', () => {
  const amount = fc
    .integer({ min: 0, max: 2_000_000_000 })
    .map((cents) => new Decimal(cents).div(100).toFixed(2));
  const line = fc
    .record({
      amount,
      firstMonth: fc.integer({ min: 1, max: 90 }),
      length: fc.integer({ min: 0, max: 90 }),
    })
    .map(({ firstMonth, length, ...rest }) => ({
      ...rest,
      firstMonth,
      lastMonth: firstMonth + length,
    }));
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('sums to the total, in order, on the fifteenth of the four months', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 6 }),
        amount,
        fc.integer({ min: 0, max: 100 }),
        day,
        (lines, total, percent, offerExpirationDate) => {
          const initialDeposit = new Decimal(total).times(percent).div(100).toFixed(2);
          const payments =
            schedule({ lines, total, initialDeposit, offerExpirationDate }).value ?? [];
          expect(payments[0]).toMatchObject({ kind: 'INITIAL_DEPOSIT', amount: initialDeposit });
          expect(Decimal.sum(0, ...payments.map((payment) => payment.amount)).toFixed(2)).toBe(
            total,
          );
          expect(payments.at(-1)?.cumulative).toBe(total);
          const due = payments.slice(1).map(({ dueOn }) => dueOn ?? '');
          expect(due).toEqual([...new Set(due)].sort());
          expect(
            due.filter((date) => !/-(?:03|06|09|12)-15$/.test(date) || date <= offerExpirationDate),
          ).toEqual([]);
          expect(payments.slice(1).filter((payment) => new Decimal(payment.amount).lte(0))).toEqual(
            [],
          );
        },
      ),
    );
  });
});
