import { addDays } from '@concord/kernel';
import { rulePeriod } from '../../case-rule/rules-in-force.model.ts';
import { checkTerms, type ResolvedTerm } from '../../price/check-terms.model.ts';
import { type DepositRule, depositRuleFor } from '../../price/deposit-rule.model.ts';
import { initialDeposit } from '../../price/initial-deposit.model.ts';
import { paymentSchedule, type ScheduledPayment } from '../../price/payment-schedule.model.ts';
import type { PricedDocument } from '../../price/price.model.ts';
import { done, type Outcome, type Problem, refused } from '../../price/problem.model.ts';
import type { Attempt } from '../attempt.model.ts';
import { documentInForce } from '../document-state.model.ts';
import { differenceOfMoney, isAbove, sumOfMoney } from '../guards/amounts.model.ts';
import type { WriteInput } from './write-input.model.ts';

/** How a document is paid. */
export interface PaymentPlan {
  readonly terms: readonly ResolvedTerm[];
  readonly rule: DepositRule;
  /** Due with the acceptance of this document. */
  readonly deposit: string;
  /** All payments of the case as it would be then; they sum to its total. */
  readonly payments: readonly ScheduledPayment[];
}

/** A plan without dates of its own is for months that nobody stated. */
const monthsUnlessStated = 12;

/**
 * The terms, the deposit and the schedule of a document. A later document asks with its acceptance for
 * what it adds to a case that is paid at once; what it adds otherwise is billed quarterly.
 */
export function planPayments(
  attempt: Attempt<WriteInput>,
  priced: PricedDocument,
): Outcome<PaymentPlan> {
  const { input, rules, today, document, state } = attempt;
  const { total } = priced.totals;
  const terms = checkTerms(
    input.terms.map(({ term, amount }) => ({ term, amount: amount ?? null })),
    total,
    rules.chargeRules,
    today,
  );
  const rule = depositRuleFor(conditionsOf(attempt), rules.chargeRules);
  if (terms.value === null || rule.value === null) {
    return refused(...terms.problems, ...rule.problems.map((one) => asStated(one, attempt)));
  }
  const deposit = depositOf(attempt, priced, rule.value);
  if (deposit.value === null) {
    return refused(...deposit.problems.map((one) => asStated(one, attempt)));
  }
  const before = documentInForce(state)?.content ?? null;
  const added =
    before !== null && isAbove(total, before.totals.total)
      ? differenceOfMoney(total, before.totals.total)
      : '0.00';
  const own =
    document.type === 'BASIC'
      ? deposit.value
      : document.type === 'AMENDMENT' && rule.value === 'FULL_VALUE'
        ? added
        : '0.00';
  const paidBefore = before === null ? '0.00' : depositsBefore(attempt, total);
  const payments = paymentSchedule(
    {
      offerExpirationDate: expectedExpiration(attempt),
      terms: terms.value.map(({ term }) => term),
      hasCashFlowFinancing: input.payment?.hasCashFlowFinancing ?? false,
      total,
      initialDeposit: rule.value === 'FULL_VALUE' ? total : sumOfMoney([paidBefore, own]),
      lines: priced.lines.map(({ value, lineNumber }) => ({
        amount: value,
        firstMonth: 1,
        lastMonth:
          input.lines.find((line) => line.lineNumber === lineNumber)?.months ?? monthsUnlessStated,
      })),
    },
    rules.chargeRules,
  );
  return payments.value === null
    ? refused(...payments.problems.map(asWritten))
    : done({ terms: terms.value, rule: rule.value, deposit: own, payments: payments.value });
}

/** What the deposit is determined by has no input of its own: it follows from the case, or is said of the payment. */
function asStated({ path, message }: Problem, { input, state }: Attempt<WriteInput>): Problem {
  const [field] = path;
  if (field === 'specialCase') {
    const index = input.terms.findIndex(({ term }) => term === asBilled);
    // Of the two kinds of case it is for, only FMSO I is a type of case here.
    return {
      path: ['terms', index, 'term'],
      message: `${asBilled} is only for WWRS and FMSO I cases (SAMM C9.T11), and this one is ${state.type}; give another term.`,
    };
  }
  return {
    path: field !== undefined && ofPayment.has(field) ? ['payment', ...path] : path,
    message,
  };
}

const asBilled = 'CASH_WITH_ACCEPTANCE_BALANCE_AS_BILLED';
const ofPayment: ReadonlySet<string | number> = new Set([
  'riskAssessedFormat',
  'performanceBeforeFirstPayment',
  'terminationLiability',
  'contractorHoldback',
  'supplySupportSurcharge',
]);

/** A schedule's line has a last month where a written line has months. */
function asWritten({ path, message }: Problem): Problem {
  return { path: path.map((part) => (part === 'lastMonth' ? 'months' : part)), message };
}

/** The deposits of documents in force, never above what the case would cost now. */
function depositsBefore({ state }: Attempt<WriteInput>, total: string): string {
  const paid = sumOfMoney(
    state.documents
      .filter(({ status }) => status === 'IMPLEMENTED')
      .map(({ content }) => content?.initialDeposit ?? '0.00'),
  );
  return isAbove(paid, total) ? total : paid;
}

function depositOf(
  { input, rules, today }: Attempt<WriteInput>,
  priced: PricedDocument,
  rule: DepositRule,
): Outcome<string> {
  const { payment } = input;
  const outcome = initialDeposit(
    {
      rule,
      asOf: today,
      total: priced.totals.total,
      administrative: priced.totals.administrative,
      newNonrecurring: priced.newNonrecurring,
      smallCaseManagement: null,
      performanceBeforeFirstPayment: payment?.performanceBeforeFirstPayment ?? null,
      terminationLiability: payment?.terminationLiability ?? null,
      contractorHoldback: payment?.contractorHoldback ?? null,
      lineValue: priced.totals.net,
      supplySupportSurcharge: payment?.supplySupportSurcharge ?? null,
    },
    rules.chargeRules,
  );
  return outcome.value === null ? outcome : done(outcome.value.amount);
}

function conditionsOf({ input, state, today }: Attempt<WriteInput>) {
  const { payment } = input;
  return {
    terms: input.terms.map(({ term }) => term),
    asOf: today,
    hasDependableUndertaking: payment?.hasDependableUndertaking ?? false,
    hasCashFlowFinancing: payment?.hasCashFlowFinancing ?? false,
    isDoneBeforeFirstBill: payment?.isDoneBeforeFirstBill ?? false,
    isPerformedBeforeFirstPayment: payment?.isPerformedBeforeFirstPayment ?? false,
    isContractedBeforeFirstPayment: payment?.isContractedBeforeFirstPayment ?? false,
    hasStandbyLetterOfCredit: payment?.hasStandbyLetterOfCredit ?? false,
    riskAssessedFormat: payment?.riskAssessedFormat ?? null,
    specialCase: state.type === 'CLSSA_FMSO_I' ? ('FMSO_I' as const) : null,
  };
}

/** The offer is not made yet, so the schedule counts from the day it would expire. */
function expectedExpiration({ document, today, rules }: Attempt<WriteInput>): string {
  const days = rulePeriod(rules.caseRules, 'OFFER_EXPIRATION', today) ?? 0;
  return document.offerExpirationDate ?? addDays(document.approvedForWritingOn ?? today, days);
}
