import type { TermOfSale } from '../../generated/schema.ts';
import type { ChargeRules, TermOfSaleRuleModel } from '../charge-rate/charge-rate.model.ts';
import { Decimal, money, readMoney, sumOf, zero } from './money.model.ts';
import { done, type Outcome, type Problem, refused } from './problem.model.ts';
import { termsInForce } from './terms-in-force.model.ts';

/** A term of sale on a document. */
export interface TermInput {
  readonly term: TermOfSale;
  /** U.S. dollars. Null is the balance: what the other terms leave of the total. */
  readonly amount: string | null;
}

/** A term of sale with its amount. */
export interface ResolvedTerm {
  readonly term: TermOfSale;
  /** U.S. dollars. The amounts of a document's terms sum to its total. */
  readonly amount: string;
}

/**
 * Resolves the terms of sale of a document, whose dollars are split at the level of the case only
 * (SAMM C9.8.1): credit and grants have amounts, one term may be the balance, and together they are
 * the total. A credit or a grant may be the balance if it is the last.
 */
export function checkTerms(
  terms: readonly TermInput[],
  total: string,
  rules: ChargeRules,
  asOf: string,
): Outcome<ResolvedTerm[]> {
  const rows = termsInForce(
    terms.map(({ term }) => term),
    rules,
    asOf,
  );
  if (rows.value === null) {
    return rows;
  }
  const problems = [...repeated(terms), ...amountProblems(terms, rows.value)];
  const sum = readMoney(total);
  if (sum === null) {
    const message = 'A total is zero or more U.S. dollars with at most two decimals.';
    return refused(...problems, { path: ['total'], message });
  }
  return problems.length > 0 ? refused(...problems) : resolve(terms, sum);
}

function repeated(terms: readonly TermInput[]): Problem[] {
  const names = terms.map(({ term }) => term);
  return names.flatMap((term, index) =>
    names.indexOf(term) < index
      ? [
          {
            path: ['terms', index, 'term'],
            message: `${term} is in the document already. Add the amounts.`,
          },
        ]
      : [],
  );
}

function amountProblems(
  terms: readonly TermInput[],
  rows: readonly TermOfSaleRuleModel[],
): Problem[] {
  const firstBalance = terms.findIndex(({ amount }) => amount === null);
  return terms.flatMap(({ term, amount }, index) => {
    const path = ['terms', index, 'amount'];
    if (amount !== null) {
      const message =
        'An amount is zero or more U.S. dollars with at most two decimals, such as "12370000.00".';
      return readMoney(amount) === null ? [{ path, message }] : [];
    }
    if (index < terms.length - 1 && rows[index]?.needsAmount === true) {
      const message = `${term} needs an amount: only the last of several terms may be the balance.`;
      return [{ path, message }];
    }
    const message = 'Only one term may be the balance. Give the others their amounts.';
    return index > firstBalance ? [{ path, message }] : [];
  });
}

function resolve(terms: readonly TermInput[], total: Decimal): Outcome<ResolvedTerm[]> {
  const given = sumOf(terms.map(({ amount }) => (amount === null ? zero : new Decimal(amount))));
  const hasBalance = terms.some(({ amount }) => amount === null);
  if (given.gt(total) || (!hasBalance && !given.eq(total))) {
    const message = `The amounts of the terms sum to ${money(given)}, and the document to ${money(total)}.`;
    return refused({ path: ['terms'], message });
  }
  const balance = total.minus(given);
  return done(
    terms.map(({ term, amount }) => ({
      term,
      amount: money(amount === null ? balance : new Decimal(amount)),
    })),
  );
}
