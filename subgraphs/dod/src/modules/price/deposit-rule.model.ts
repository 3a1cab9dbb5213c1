import type { TermOfSale } from '../../generated/schema.ts';
import type { ChargeRules, TermOfSaleRuleModel } from '../charge-rate/charge-rate.model.ts';
import { done, type Outcome, refused } from './problem.model.ts';
import { termsInForce, usesPaymentSchedule } from './terms-in-force.model.ts';

/** The rows by which an initial deposit is determined (SAMM C9.T17, C9.9.1.5.2.6). */
export type DepositRule =
  | 'FULL_VALUE'
  | 'STANDARD_OVER_90_DAYS'
  | 'NO_PERFORMANCE'
  | 'ON_CONTRACT_WITH_TL'
  | 'CAPS_25'
  | 'RAPS_TL'
  | 'RAPS_50'
  | 'WWRS'
  | 'FMSO_I'
  | 'BLANKET_TRAINING_25'
  | 'NONE';

/** What decides which row a document's initial deposit follows. */
export interface DepositConditions {
  readonly terms: readonly TermOfSale[];
  /** The document's day. */
  readonly asOf: string;
  /** Whether the purchaser is authorized dependable undertaking. */
  readonly hasDependableUndertaking: boolean;
  /** Whether the purchaser is authorized cash flow financing. */
  readonly hasCashFlowFinancing: boolean;
  /** Whether everything is done before a bill could be collected. */
  readonly isDoneBeforeFirstBill: boolean;
  /** Whether anything is performed before the first quarterly payment. */
  readonly isPerformedBeforeFirstPayment: boolean;
  /** Whether anything is put on contract before the first quarterly payment. */
  readonly isContractedBeforeFirstPayment: boolean;
  /** Whether a standby letter of credit stands for termination liability. */
  readonly hasStandbyLetterOfCredit: boolean;
  /** Which of its two formats a risk assessed payment schedule was authorized in. Null without one. */
  readonly riskAssessedFormat: 'TERMINATION_LIABILITY' | 'HALF_OF_TOTAL' | null;
  /** What kind of case has a row of its own. Null is any other. */
  readonly specialCase: 'WWRS' | 'FMSO_I' | 'BLANKET_TRAINING' | null;
}

/** The row that a document's initial deposit follows, the most special first. */
export function depositRuleFor(
  conditions: DepositConditions,
  rules: ChargeRules,
): Outcome<DepositRule> {
  const terms = termsInForce(conditions.terms, rules, conditions.asOf);
  if (terms.value === null) {
    return terms;
  }
  return ofTerms(conditions) ?? done(ofFinancing(conditions, terms.value) ?? ofTiming(conditions));
}

/** The rows that a term has to itself. Null if no such term is cited. */
function ofTerms(conditions: DepositConditions): Outcome<DepositRule> | null {
  const { terms, riskAssessedFormat, specialCase } = conditions;
  if (terms.includes('CAPS')) {
    return done('CAPS_25');
  }
  if (terms.includes('RAPS')) {
    const message =
      'Say which format the risk assessed payment schedule was authorized in (SAMM C9.8.4.4).';
    return riskAssessedFormat === null
      ? refused({ path: ['riskAssessedFormat'], message })
      : done(riskAssessedFormat === 'HALF_OF_TOTAL' ? 'RAPS_50' : 'RAPS_TL');
  }
  if (terms.includes('CASH_WITH_ACCEPTANCE_BALANCE_AS_BILLED')) {
    const message = 'This term is only for WWRS and FMSO I cases (SAMM C9.T11). Say which it is.';
    return specialCase === 'WWRS' || specialCase === 'FMSO_I'
      ? done(specialCase)
      : refused({ path: ['specialCase'], message });
  }
  return null;
}

/** Who pays all at once, and who pays nothing ahead. Null if neither. */
function ofFinancing(
  conditions: DepositConditions,
  terms: readonly TermOfSaleRuleModel[],
): DepositRule | null {
  const { hasDependableUndertaking, hasCashFlowFinancing, isDoneBeforeFirstBill } = conditions;
  const isPaidAhead = terms.some(({ term }) => !paidLater.has(term));
  if (!isPaidAhead) {
    return 'NONE';
  }
  const isBorrowed = terms.some(({ funding }) => funding === 'CREDIT');
  const isGranted = terms.some(({ funding }) => funding === 'GRANT');
  const isCreditworthy = hasDependableUndertaking || (isGranted && hasCashFlowFinancing);
  const isAtOnce =
    isDoneBeforeFirstBill ||
    !usesPaymentSchedule(terms, hasCashFlowFinancing) ||
    (!isCreditworthy && (isGranted || !isBorrowed));
  return isAtOnce ? 'FULL_VALUE' : null;
}

/** Nothing is due with acceptance: the bill comes with delivery, or the articles are given. */
const paidLater: ReadonlySet<TermOfSale> = new Set(['PAYMENT_ON_DELIVERY', 'EDA_GRANT']);

function ofTiming(conditions: DepositConditions): DepositRule {
  if (conditions.specialCase === 'BLANKET_TRAINING') {
    return 'BLANKET_TRAINING_25';
  }
  if (conditions.isContractedBeforeFirstPayment && !conditions.hasStandbyLetterOfCredit) {
    return 'ON_CONTRACT_WITH_TL';
  }
  return conditions.isPerformedBeforeFirstPayment || conditions.isContractedBeforeFirstPayment
    ? 'STANDARD_OVER_90_DAYS'
    : 'NO_PERFORMANCE';
}
