import { boolean, integer, numeric, text } from 'drizzle-orm/pg-core';
import { datedColumns } from './rule-columns.ts';
import { dod } from './schema.ts';

const money = (name: string) => numeric(name, { precision: 20, scale: 2 });

/** What is charged on top of prices, and which part of a total is paid at once. */
export const chargeRates = dod.table('charge_rates', {
  id: text().primaryKey(),
  charge: text().notNull(),
  value: numeric().notNull(),
  unit: text().notNull(),
  aboveAmount: money('above_amount'),
  upToAmount: money('up_to_amount'),
  ...datedColumns(),
});

/** Whom agreements excuse from parts of contract administration services. */
export const contractAdministrationWaivers = dod.table('contract_administration_waivers', {
  id: text().primaryKey(),
  beneficiary: text().notNull(),
  customerCode: text('customer_code'),
  caseDesignator: text('case_designator'),
  program: text(),
  component: text().notNull(),
  ...datedColumns(),
});

/** When payments are required and with whose money. */
export const termsOfSale = dod.table('terms_of_sale', {
  id: text().primaryKey(),
  term: text().notNull(),
  position: integer().notNull(),
  name: text().notNull(),
  meaning: text().notNull(),
  funding: text().notNull(),
  typesOfAssistance: text('types_of_assistance').array().notNull(),
  needsAmount: boolean('needs_amount').notNull(),
  usesPaymentSchedule: boolean('uses_payment_schedule').notNull(),
  paymentLeadMonths: integer('payment_lead_months').notNull(),
  isBalanceBilled: boolean('is_balance_billed').notNull(),
  ...datedColumns(),
});

/** From an offer's last day to its first quarterly payment, in days of any year (`MM-DD`). */
export const paymentScheduleDates = dod.table('payment_schedule_dates', {
  id: text().primaryKey(),
  windowStart: text('window_start').notNull(),
  windowEnd: text('window_end').notNull(),
  paymentDue: text('payment_due').notNull(),
  coverageStart: text('coverage_start').notNull(),
  coverageEnd: text('coverage_end').notNull(),
  ...datedColumns(),
});
