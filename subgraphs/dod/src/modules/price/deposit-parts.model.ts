import type { Charge } from '../../generated/schema.ts';
import type { ChargeRateModel, ChargeRules } from '../charge-rate/charge-rate.model.ts';
import type { DepositRule } from './deposit-rule.model.ts';
import { Decimal, zero } from './money.model.ts';
import { rateForAmount, shareOf } from './rate-in-force.model.ts';

/** What an initial deposit is made of. Amounts are U.S. dollars; null is none. */
export interface DepositInput {
  readonly rule: DepositRule;
  /** The document's day, as of which the shares are looked up. */
  readonly asOf: string;
  /** (13) of the document. */
  readonly total: string;
  /** (10) of the document: the administrative surcharge of all lines together. */
  readonly administrative: string;
  /** Nonrecurring cost of requirements that are new in this document. */
  readonly newNonrecurring: string | null;
  readonly smallCaseManagement: string | null;
  /** Cost of what is performed until a quarterly payment can be made. */
  readonly performanceBeforeFirstPayment: string | null;
  /** For the period until then; under a risk assessed payment schedule the highest projected. */
  readonly terminationLiability: string | null;
  readonly contractorHoldback: string | null;
  /** The line that the rules of WWRS, FMSO I and blanket order training take a share of. */
  readonly lineValue: string | null;
  readonly supplySupportSurcharge: string | null;
}

/** One addend of a deposit. */
export interface DepositPart {
  readonly kind: 'ADMINISTRATIVE' | 'NONRECURRING' | 'OTHER';
  readonly amount: Decimal;
  /** The row it is a share by; undefined if it is no share, null if no row is on record. */
  readonly rate: ChargeRateModel | null | undefined;
  readonly charge: Charge | undefined;
}

/** What the row of an initial deposit adds up, and with it a share of new nonrecurring cost. */
export function depositParts(input: DepositInput, rules: ChargeRules): DepositPart[] {
  const nonrecurring = nonrecurringPart(input, rules);
  const share = (charge: Charge, of: string | null, band?: string) =>
    shareBy(input, rules, charge, amountOf(of), 'OTHER', band);
  const standard = [plain(input.smallCaseManagement), administrativePart(input, rules)];
  switch (input.rule) {
    case 'NONE':
      return [];
    case 'FULL_VALUE':
      return [plain(input.total)];
    case 'NO_PERFORMANCE':
      return [...standard, ...nonrecurring];
    case 'STANDARD_OVER_90_DAYS':
      return [...standard, plain(input.performanceBeforeFirstPayment), ...nonrecurring];
    case 'ON_CONTRACT_WITH_TL':
      return [
        ...standard,
        plain(input.terminationLiability),
        plain(input.contractorHoldback),
        ...nonrecurring,
      ];
    case 'CAPS_25':
      return [share('INITIAL_DEPOSIT_CREDIT_ASSURED', input.total), ...nonrecurring];
    case 'RAPS_TL':
      return [plain(input.terminationLiability), ...nonrecurring];
    case 'RAPS_50':
      return [atLeast(share('INITIAL_DEPOSIT_RISK_ASSESSED', input.total), input), ...nonrecurring];
    case 'WWRS':
      return [
        share('INITIAL_DEPOSIT_WAREHOUSE_REDISTRIBUTION', input.lineValue),
        administrativePart(input, rules),
        ...nonrecurring,
      ];
    case 'FMSO_I':
      return [
        share('INITIAL_DEPOSIT_FMSO_I', input.lineValue),
        plain(input.supplySupportSurcharge),
        ...nonrecurring,
      ];
    case 'BLANKET_TRAINING_25':
      return [
        share('INITIAL_DEPOSIT_BLANKET_TRAINING', input.lineValue, input.total),
        administrativePart(input, rules),
        ...nonrecurring,
      ];
  }
}

/** The surcharge itself chooses the band: all of a small one, a part of a large one. */
function administrativePart(input: DepositInput, rules: ChargeRules): DepositPart {
  const surcharge = new Decimal(input.administrative);
  return shareBy(input, rules, 'INITIAL_DEPOSIT_ADMINISTRATIVE', surcharge, 'ADMINISTRATIVE');
}

/** Before its first day no share of the nonrecurring cost was collected, so a missing row is none. */
function nonrecurringPart(input: DepositInput, rules: ChargeRules): DepositPart[] {
  const cost = amountOf(input.newNonrecurring);
  const part = shareBy(input, rules, 'INITIAL_DEPOSIT_NONRECURRING', cost, 'NONRECURRING');
  return part.rate === null || cost.isZero() ? [] : [part];
}

/** Half of the total must also cover the highest termination liability. */
function atLeast(part: DepositPart, { terminationLiability }: DepositInput): DepositPart {
  return { ...part, amount: Decimal.max(part.amount, amountOf(terminationLiability)) };
}

function shareBy(
  { asOf }: DepositInput,
  { rates }: ChargeRules,
  charge: Charge,
  of: Decimal,
  kind: DepositPart['kind'],
  band?: string,
): DepositPart {
  const rate = rateForAmount(rates, charge, asOf, band === undefined ? of : new Decimal(band));
  return { kind, charge, rate, amount: rate === null ? zero : shareOf(of, rate) };
}

function plain(amount: string | null): DepositPart {
  return { kind: 'OTHER', amount: amountOf(amount), rate: undefined, charge: undefined };
}

/** Null is nothing. */
export function amountOf(amount: string | null): Decimal {
  return new Decimal(amount ?? 0);
}
