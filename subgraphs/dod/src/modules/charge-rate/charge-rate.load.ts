import { readFileSync } from 'node:fs';
import type { Database } from '@concord/db';
import type { LoadReport } from '@concord/kernel';
import { z } from 'zod';
import { storeChargeRules } from './charge-rate.commands.ts';
import type { ChargeRules } from './charge-rate.model.ts';
import {
  chargeRateShape,
  paymentScheduleDateShape,
  termOfSaleShape,
  waiverShape,
} from './charge-rate-record.load.ts';

const files = {
  rates: 'charge-rates.json',
  waivers: 'contract-administration-waivers.json',
  terms: 'terms-of-sale.json',
  paymentDates: 'payment-schedule-dates.json',
} as const satisfies Record<keyof ChargeRules, string>;

/** The charges, waivers and terms that the project ships. Throws if a row cannot be read. */
export function readShippedChargeRules(): ChargeRules {
  return {
    rates: readFact(files.rates, chargeRateShape),
    waivers: readFact(files.waivers, waiverShape),
    terms: readFact(files.terms, termOfSaleShape),
    paymentDates: readFact(files.paymentDates, paymentScheduleDateShape),
  };
}

/**
 * Loads the charges, waivers and terms that the project ships. A row on record keeps what it says;
 * one that would say something else is rejected. One transaction; twice is as once.
 */
export async function loadChargeRates(database: Database): Promise<LoadReport> {
  const rules = readShippedChargeRules();
  const { changed, refused } = await storeChargeRules(database, rules);
  const rejected = refused.map(({ kind, id }) => ({
    file: files[kind],
    line: rules[kind].findIndex((row) => row.id === id) + 1,
    reason: `${id} is on record and says something else. A rule is closed by its last day and followed by a new one.`,
  }));
  const kinds = Object.keys(files) as (keyof ChargeRules)[];
  const given = kinds.reduce((sum, kind) => sum + rules[kind].length, 0);
  return { accepted: changed, unchanged: given - changed - refused.length, rejected };
}

function readFact<Row>(file: string, shape: z.ZodType<Row>): Row[] {
  const url = new URL(`../../../facts/${file}`, import.meta.url);
  return z.array(shape).parse(JSON.parse(readFileSync(url, 'utf8')));
}
