import { existsSync, readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import type { Charge } from '../../generated/schema.ts';
import { readShippedChargeRules } from './charge-rate.load.ts';
import type { DatedRow } from './charge-rate.model.ts';

const rules = readShippedChargeRules();
const everyRow: readonly DatedRow[] = Object.values(rules).flat();
const onDay = ({ effectiveFrom, effectiveTo }: DatedRow, day: string) =>
  (effectiveFrom ?? '') <= day && day <= (effectiveTo ?? '9999');

describe('the shipped charges, waivers and terms', () => {
  it('have keys of their own, days in order and a source each', () => {
    for (const rows of Object.values(rules) as readonly (readonly DatedRow[])[]) {
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    }
    for (const { id, citation, effectiveFrom, effectiveTo } of everyRow) {
      expect([id, citation]).toEqual([
        id,
        expect.stringMatching(/^(?:SAMM|DSCA|Note|General knowledge)\b.+\.$/),
      ]);
      expect([id, (effectiveFrom ?? '') <= (effectiveTo ?? '9999')]).toEqual([id, true]);
      const key = effectiveFrom ?? 'UNDATED';
      expect([id, !id.includes('/') || id.endsWith(`/${key}`)]).toEqual([id, true]);
    }
  });

  it('say general knowledge only where a row is not verified', () => {
    const known = everyRow.filter(({ citation }) => citation.startsWith('General knowledge'));
    expect(known.filter(({ isVerified }) => isVerified)).toEqual([]);
    expect(known.length).toBeGreaterThan(5);
  });

  it('have at most one rate for an amount on a day', () => {
    const overlapping = rules.rates.flatMap((one, index) =>
      rules.rates
        .slice(index + 1)
        .filter(
          (other) =>
            other.charge === one.charge &&
            other.aboveAmount === one.aboveAmount &&
            (onDay(other, one.effectiveFrom ?? '0000') ||
              onDay(one, other.effectiveFrom ?? '0000')),
        ),
    );
    expect(overlapping).toEqual([]);
  });

  it('leave no day without a surcharge or contract administration', () => {
    for (const charge of [
      'ADMINISTRATIVE_SURCHARGE',
      'CONTRACT_ADMINISTRATION_SERVICES',
    ] as const) {
      for (let year = 1960; year < 2040; year += 1) {
        const day = `${year}-06-01`;
        expect([
          day,
          rules.rates.filter((row) => row.charge === charge && onDay(row, day)).length,
        ]).toEqual([day, 1]);
      }
    }
  });

  it.each([
    '2002-09-30',
    '2002-10-01',
    '2014-11-05',
    '2014-11-06',
    '2020-01-31',
    '2020-02-01',
    '2026-11-02',
  ])('split contract administration into parts that add up to it, on %s', (day) => {
    const rateOf = (charge: Charge) =>
      rules.rates.find((row) => row.charge === charge && onDay(row, day))?.value ?? 'none';
    const parts = (['QUALITY_ASSURANCE', 'AUDIT', 'ADMINISTRATION'] as const).map((part) =>
      rateOf(`CONTRACT_ADMINISTRATION_SERVICES_${part}`),
    );
    expect(Decimal.sum(...parts).toString()).toBe(rateOf('CONTRACT_ADMINISTRATION_SERVICES'));
  });

  it('begin a payment schedule for every day of the year, once', () => {
    for (
      let day = new Date('2028-01-01');
      day.getUTCFullYear() === 2028;
      day.setUTCDate(day.getUTCDate() + 1)
    ) {
      const date = day.toISOString().slice(5, 10);
      const rows = rules.paymentDates.filter(({ windowStart: start, windowEnd: end }) =>
        start <= end ? start <= date && date <= end : start <= date || date <= end,
      );
      expect([date, rows.length]).toEqual([date, 1]);
    }
  });

  it('ask an amount of every term that is credit or a grant', () => {
    expect(
      rules.terms.filter(({ funding, needsAmount }) => needsAmount !== (funding !== 'CASH')),
    ).toEqual([]);
    expect(rules.terms.map(({ position }) => position)).toEqual(
      rules.terms.map((_term, index) => index + 1),
    );
  });
});

const tables = new URL('../../../../../../shared/data/samm/tables.json', import.meta.url);

describe.skipIf(!existsSync(tables))('beside the manual', () => {
  const read = () =>
    JSON.parse(readFileSync(tables, 'utf8')) as Record<string, { rows: string[][] }>;
  const rowsOf = (table: string) => read()[table]?.rows ?? [];
  const components: Readonly<Record<string, string>> = {
    'Quality Assurance and Inspection': 'QUALITY_ASSURANCE',
    'Contract Audit': 'CONTRACT_AUDIT',
    'Contract Administration Services': 'CONTRACT_ADMINISTRATION',
  };

  it('are the waivers of its table of countries', () => {
    const printed = rowsOf('C9.T5').map(([, code = '', date = '', waived = '']) => {
      const day = new Date(`${date} UTC`).toISOString().slice(0, 10);
      return `${code}/${components[waived] ?? waived}/${day}`;
    });
    const held = rules.waivers.filter(({ citation }) => citation.startsWith('SAMM C9.T5'));
    expect(held.map(({ id }) => id).sort()).toEqual(printed.sort());
  });

  it('are the terms of its table', () => {
    const printed = rowsOf('C9.T11').map(([name = '']) => name);
    const held = rules.terms.filter(({ isVerified }) => isVerified).map(({ name }) => name);
    const short: Readonly<Record<string, string>> = {
      'Credit Assured Payment Schedules': 'CAPS',
      'Dependable Undertaking': 'DU',
      'Risk Assessed Payment Schedules': 'RAPS',
      'Cash with Acceptance/Balance as Billed': 'Cash with Acceptance/Balance as',
    };
    expect(held.map((name) => short[name] ?? name)).toEqual(printed);
  });

  it('are the payment dates of its table', () => {
    const dayOf = (text: string) => {
      const [day = '', month = ''] = text.split(' ');
      const at = [
        'Jan',
        'Feb',
        'Mar',
        'Apr',
        'May',
        'Jun',
        'Jul',
        'Aug',
        'Sep',
        'Oct',
        'Nov',
        'Dec',
      ].indexOf(month);
      return `${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
    };
    const printed = rowsOf('C9.T16').map(([window = '', due = '']) => [
      ...window.split(' -- ').map(dayOf),
      dayOf(due),
    ]);
    expect(
      rules.paymentDates.map((row) => [row.windowStart, row.windowEnd, row.paymentDue]),
    ).toEqual(printed);
  });
});
