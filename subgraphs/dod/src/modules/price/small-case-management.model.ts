import type { ChargeRules } from '../charge-rate/charge-rate.model.ts';
import { Decimal, money, zero } from './money.model.ts';
import { rateInForce } from './rate-in-force.model.ts';

/**
 * The value of the small case management line of a case accepted on a day: what its administrative
 * surcharge lacks of the least sum, and nothing where no least sum was in force (SAMM C9.4.7.2).
 */
export function smallCaseManagementValue(
  administrative: string,
  acceptedOn: string,
  { rates }: ChargeRules,
): string {
  const least = rateInForce(rates, 'SMALL_CASE_MANAGEMENT_LINE', acceptedOn);
  return money(
    least === null ? zero : Decimal.max(new Decimal(least.value).minus(administrative), zero),
  );
}
