import { connectionResolvers, globalId } from '@concord/kernel';
import type { Resolvers } from '../../generated/schema.ts';
import type {
  ChargeRateModel,
  ContractAdministrationWaiverModel,
  DatedFilter,
  PaymentScheduleDateModel,
  TermOfSaleRuleModel,
} from './charge-rate.model.ts';

export const chargeRateResolvers = {
  Query: {
    chargeRates: (_root, { filter, asOf, ...page }, { chargeRates }) =>
      chargeRates.rates(null, { ...page, filter: chosen(filter, asOf) }),
    contractAdministrationWaivers: (_root, { filter, asOf, ...page }, { chargeRates }) =>
      chargeRates.waivers(null, { ...page, filter: chosen(filter, asOf) }),
    termsOfSale: (_root, { asOf, ...page }, { chargeRates }) =>
      chargeRates.terms(null, { ...page, filter: chosen<never>(null, asOf) }),
    paymentScheduleDates: (_root, { asOf, ...page }, { chargeRates }) =>
      chargeRates.paymentDates(null, { ...page, filter: chosen<never>(null, asOf) }),
  },
  ChargeRate: { id: ({ id }) => globalId('ChargeRate', id) },
  ChargeRateConnection: connectionResolvers<ChargeRateModel>(),
  ContractAdministrationWaiver: { id: ({ id }) => globalId('ContractAdministrationWaiver', id) },
  ContractAdministrationWaiverConnection: connectionResolvers<ContractAdministrationWaiverModel>(),
  TermOfSaleRule: { id: ({ id }) => globalId('TermOfSaleRule', id) },
  TermOfSaleRuleConnection: connectionResolvers<TermOfSaleRuleModel>(),
  PaymentScheduleDate: { id: ({ id }) => globalId('PaymentScheduleDate', id) },
  PaymentScheduleDateConnection: connectionResolvers<PaymentScheduleDateModel>(),
} satisfies Resolvers;

function chosen<Filter>(
  filter: Filter | null | undefined,
  asOf: string | null | undefined,
): DatedFilter<Filter> {
  return { filter: filter ?? null, asOf: asOf ?? null };
}
