import type { Connection } from '@concord/kernel';
import type {
  Charge,
  ChargeRateFilter,
  ChargeUnit,
  ContractAdministrationComponent,
  ContractAdministrationWaiverFilter,
  TermOfSale,
  TermOfSaleFunding,
} from '../../generated/schema.ts';

/** A row of rules: from when to when it is in force, both days included, and where it was read. */
export interface DatedRow {
  readonly id: string;
  /** Null is older than the record. */
  readonly effectiveFrom: string | null;
  /** Null lasts. */
  readonly effectiveTo: string | null;
  readonly citation: string;
  readonly isVerified: boolean;
}

/** What is charged on top of prices, or which part of a total is paid at once. */
export interface ChargeRateModel extends DatedRow {
  readonly charge: Charge;
  /** An exact decimal number; `unit` says of what. */
  readonly value: string;
  readonly unit: ChargeUnit;
  /** The row is for amounts above this one, or from zero on if null. */
  readonly aboveAmount: string | null;
  /** The row is for amounts up to and including this one, or without end if null. */
  readonly upToAmount: string | null;
}

/** An agreement by which a part of contract administration services is not charged. */
export interface ContractAdministrationWaiverModel extends DatedRow {
  readonly beneficiary: string;
  /** Null if it is for a program. */
  readonly customerCode: string | null;
  /** Null if it is for all cases. */
  readonly caseDesignator: string | null;
  /** Null if it is for a customer code. */
  readonly program: string | null;
  readonly component: ContractAdministrationComponent;
}

/** What a term of sale means for those who pay. */
export interface TermOfSaleRuleModel extends DatedRow {
  readonly term: TermOfSale;
  readonly position: number;
  readonly name: string;
  readonly meaning: string;
  readonly funding: TermOfSaleFunding;
  readonly typesOfAssistance: readonly string[];
  readonly needsAmount: boolean;
  readonly usesPaymentSchedule: boolean;
  readonly paymentLeadMonths: number;
  readonly isBalanceBilled: boolean;
}

/** From an offer's last day to its first quarterly payment. Days of any year, `MM-DD`. */
export interface PaymentScheduleDateModel extends DatedRow {
  readonly windowStart: string;
  readonly windowEnd: string;
  readonly paymentDue: string;
  readonly coverageStart: string;
  readonly coverageEnd: string;
}

/** All rows that prices are made with, of all days. Nothing in it changes. */
export interface ChargeRules {
  readonly rates: readonly ChargeRateModel[];
  readonly waivers: readonly ContractAdministrationWaiverModel[];
  readonly terms: readonly TermOfSaleRuleModel[];
  readonly paymentDates: readonly PaymentScheduleDateModel[];
}

/** Which rows of a list: those that meet a filter, those in force on a day. Null asks nothing. */
export interface DatedFilter<Filter> {
  readonly filter: Filter | null;
  readonly asOf: string | null;
}

/** Which rates. */
export type ChargeRateSelection = DatedFilter<ChargeRateFilter>;

/** Which waivers. */
export type WaiverSelection = DatedFilter<ContractAdministrationWaiverFilter>;

/** A list of rates. */
export type ChargeRateConnectionModel = Connection<ChargeRateModel>;

/** A list of waivers. */
export type ContractAdministrationWaiverConnectionModel =
  Connection<ContractAdministrationWaiverModel>;

/** A list of terms of sale. */
export type TermOfSaleRuleConnectionModel = Connection<TermOfSaleRuleModel>;

/** A list of the rows that begin payment schedules. */
export type PaymentScheduleDateConnectionModel = Connection<PaymentScheduleDateModel>;
