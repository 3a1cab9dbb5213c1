import type { TermOfSale } from '../../generated/schema.ts';
import type { ChargeRules, TermOfSaleRuleModel } from '../charge-rate/charge-rate.model.ts';
import { done, type Outcome, refused } from './problem.model.ts';
import { isInForce } from './rate-in-force.model.ts';

/** The rows of terms in force on a day, in the order given. A term without a row is a problem. */
export function termsInForce(
  terms: readonly TermOfSale[],
  { terms: rows }: ChargeRules,
  day: string,
): Outcome<TermOfSaleRuleModel[]> {
  const found = terms.map((term) => rows.find((row) => row.term === term && isInForce(row, day)));
  const problems = found.flatMap((row, index) =>
    row === undefined
      ? [
          {
            path: ['terms', index],
            message: `No term of sale ${terms[index]} is in force on ${day}.`,
          },
        ]
      : [],
  );
  if (terms.length === 0) {
    return refused({ path: ['terms'], message: 'A document has at least one term of sale.' });
  }
  return problems.length > 0
    ? refused(...problems)
    : done(found.filter((row) => row !== undefined));
}

/**
 * Whether a payment schedule collects what the initial deposit leaves: by one of the terms, or since
 * a grant is spread over years by cash flow financing (SAMM C9.9.1.1, C9.9.3.2).
 */
export function usesPaymentSchedule(
  terms: readonly TermOfSaleRuleModel[],
  hasCashFlowFinancing: boolean,
): boolean {
  const isGranted = terms.some(({ funding }) => funding === 'GRANT');
  return (isGranted && hasCashFlowFinancing) || terms.some((term) => term.usesPaymentSchedule);
}
