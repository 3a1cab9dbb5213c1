import { type Database, isAnyOf } from '@concord/db';
import {
  chargeRates,
  contractAdministrationWaivers,
  paymentScheduleDates,
  termsOfSale,
} from '@concord/db/dod';
import {
  checkFilterSize,
  createOpenList,
  type ListEnvironment,
  type ListSource,
  type OrderTerm,
  selectRows,
} from '@concord/kernel';
import { and, getTableColumns, type SQL, sql } from 'drizzle-orm';
import type {
  ChargeRateModel,
  ChargeRateSelection,
  ChargeRules,
  ContractAdministrationWaiverModel,
  DatedFilter,
  PaymentScheduleDateModel,
  TermOfSaleRuleModel,
  WaiverSelection,
} from './charge-rate.model.ts';
import { chargeRateCondition, inForce, waiverCondition } from './charge-rate-filter.queries.ts';

type ChargeTable =
  | typeof chargeRates
  | typeof contractAdministrationWaivers
  | typeof paymentScheduleDates
  | typeof termsOfSale;

const sources = {
  rates: sourceOf(chargeRates),
  waivers: sourceOf(contractAdministrationWaivers),
  terms: sourceOf(termsOfSale),
  paymentDates: sourceOf(paymentScheduleDates),
};

/** Everything that prices are made with, of all days: four statements, whatever is priced. */
export async function selectChargeRules(database: Database): Promise<ChargeRules> {
  const all = sql`true`;
  const [rates, waivers, terms, paymentDates] = await Promise.all([
    selectRows<ChargeRateModel>(database, sources.rates, all),
    selectRows<ContractAdministrationWaiverModel>(database, sources.waivers, all),
    selectRows<TermOfSaleRuleModel>(database, sources.terms, all),
    selectRows<PaymentScheduleDateModel>(database, sources.paymentDates, all),
  ]);
  return { rates, waivers, terms, paymentDates };
}

/** The rates with these keys. */
export function selectChargeRates(
  database: Database,
  ids: readonly string[],
): Promise<ChargeRateModel[]> {
  return selectRows(database, sources.rates, isAnyOf(chargeRates.id, ids));
}

/** The list of rates, by charge, band and first day. */
export function createChargeRateList(environment: ListEnvironment) {
  return createOpenList<ChargeRateModel, ChargeRateSelection, never>(environment, {
    name: 'Query.chargeRates',
    source: sources.rates,
    parent: null,
    where: (selection) => chosen(chargeRates, selection, chargeRateCondition),
    order: () => [
      textTerm(sql`${chargeRates.charge}`),
      {
        expression: sql`coalesce(${chargeRates.aboveAmount}, 0)`,
        direction: 'ASC',
        type: 'numeric',
        isNullable: false,
      },
      firstDay(chargeRates),
    ],
  });
}

/** The list of waivers, by customer code, then those of programs. */
export function createWaiverList(environment: ListEnvironment) {
  const waivers = contractAdministrationWaivers;
  return createOpenList<ContractAdministrationWaiverModel, WaiverSelection, never>(environment, {
    name: 'Query.contractAdministrationWaivers',
    source: sources.waivers,
    parent: null,
    where: (selection) => chosen(waivers, selection, waiverCondition),
    order: () => [
      textTerm(sql`${waivers.customerCode}`),
      textTerm(sql`${waivers.program}`),
      textTerm(sql`${waivers.component}`),
      firstDay(waivers),
    ],
  });
}

/** The list of terms of sale, in the order of their table. */
export function createTermOfSaleList(environment: ListEnvironment) {
  return createOpenList<TermOfSaleRuleModel, DatedFilter<never>, never>(environment, {
    name: 'Query.termsOfSale',
    source: sources.terms,
    parent: null,
    where: (selection) => inForce(termsOfSale, selection?.asOf ?? null),
    order: () => [
      {
        expression: sql`${termsOfSale.position}`,
        direction: 'ASC',
        type: 'integer',
        isNullable: false,
      },
      firstDay(termsOfSale),
    ],
  });
}

/** The list of the rows that begin payment schedules, by the first day of the window. */
export function createPaymentScheduleDateList(environment: ListEnvironment) {
  return createOpenList<PaymentScheduleDateModel, DatedFilter<never>, never>(environment, {
    name: 'Query.paymentScheduleDates',
    source: sources.paymentDates,
    parent: null,
    where: (selection) => inForce(paymentScheduleDates, selection?.asOf ?? null),
    order: () => [
      textTerm(sql`${paymentScheduleDates.windowStart}`),
      firstDay(paymentScheduleDates),
    ],
  });
}

function sourceOf(table: ChargeTable): ListSource {
  return {
    from: table,
    joins: [],
    columns: getTableColumns(table),
    key: { expression: sql`${table.id}`, direction: 'ASC', type: 'text', isNullable: false },
  };
}

function chosen<Filter extends object>(
  table: ChargeTable,
  selection: DatedFilter<Filter> | null,
  meaning: (filter: Filter) => SQL,
): SQL {
  const filter = selection?.filter ?? null;
  checkFilterSize(filter ?? {});
  return (
    and(inForce(table, selection?.asOf ?? null), filter === null ? undefined : meaning(filter)) ??
    sql`true`
  );
}

function textTerm(expression: SQL): OrderTerm {
  return { expression, direction: 'ASC', type: 'text', isNullable: true };
}

/** A row without a first day is older than the record, so it is in front. */
function firstDay(table: ChargeTable): OrderTerm {
  const expression = sql`coalesce(${table.effectiveFrom}, '-infinity'::date)`;
  return { expression, direction: 'ASC', type: 'date', isNullable: false };
}
