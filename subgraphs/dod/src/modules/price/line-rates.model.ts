import type { ChargeRateModel, ChargeRules } from '../charge-rate/charge-rate.model.ts';
import {
  type ContractAdministrationRate,
  contractAdministrationRate,
} from './contract-administration.model.ts';
import { isPackedFromStock, isProcured } from './line-sources.model.ts';
import type { PriceInput, PriceLineInput } from './price.model.ts';
import { done, type Outcome, type Problem, refused } from './problem.model.ts';
import { bandsInForce, rateInForce } from './rate-in-force.model.ts';

/** A line with the rows it is priced with. Null or empty where it bears no such charge. */
export interface RatedLine {
  readonly line: PriceLineInput;
  readonly administrative: ChargeRateModel | null;
  readonly contractAdministration: ContractAdministrationRate | null;
  readonly packing: readonly ChargeRateModel[];
}

/**
 * Every line with its rates, in their order. The surcharge is that of the line's first acceptance,
 * whatever the day of a later document; the others are those of the document's day.
 */
export function findLineRates(input: PriceInput, rules: ChargeRules): Outcome<RatedLine[]> {
  const outcomes = input.lines.map((line, index) => ratesOf(line, index, input, rules));
  const problems = outcomes.flatMap(({ problems }) => [...problems]);
  return problems.length > 0
    ? refused(...distinct(problems))
    : done(outcomes.flatMap(({ value }) => value ?? []));
}

function ratesOf(
  line: PriceLineInput,
  index: number,
  input: PriceInput,
  rules: ChargeRules,
): Outcome<RatedLine> {
  const administrative = administrativeRate(line, index, input, rules);
  const contract = isProcured(line) ? contractAdministrationRate(input, rules) : done(null);
  const packing = isPackedFromStock(line)
    ? bandsInForce(rules.rates, 'PACKING_CRATING_HANDLING', input.asOf)
    : [];
  const problems = [...administrative.problems, ...contract.problems];
  if (isPackedFromStock(line) && packing.length === 0) {
    const message = `No rate of packing, crating and handling is on record for ${input.asOf}.`;
    problems.push({ path: ['asOf'], message });
  }
  return problems.length > 0
    ? refused(...problems)
    : done({
        line,
        administrative: administrative.value,
        contractAdministration: contract.value,
        packing,
      });
}

function administrativeRate(
  line: PriceLineInput,
  index: number,
  input: PriceInput,
  { rates }: ChargeRules,
): Outcome<ChargeRateModel | null> {
  if (line.isSurchargeExempt === true) {
    return done(null);
  }
  const day = line.firstAcceptedOn ?? input.asOf;
  const isBpc = input.programKind === 'BPC';
  const row = rateInForce(
    rates,
    isBpc ? 'ADMINISTRATIVE_SURCHARGE_BPC' : 'ADMINISTRATIVE_SURCHARGE',
    day,
  );
  if (row !== null) {
    return done(row);
  }
  const path = line.firstAcceptedOn === null ? ['asOf'] : ['lines', index, 'firstAcceptedOn'];
  const kind = isBpc ? 'cases that build partner capacity' : 'Foreign Military Sales';
  return refused({
    path,
    message: `No rate of the administrative surcharge for ${kind} is on record for ${day}.`,
  });
}

/** What every line says of the document's day is said once. */
function distinct(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
