import type { Charge, ContractAdministrationComponent } from '../../generated/schema.ts';
import type {
  ChargeRules,
  ContractAdministrationWaiverModel,
} from '../charge-rate/charge-rate.model.ts';
import { Decimal, sumOf, zero } from './money.model.ts';
import type { PriceInput } from './price.model.ts';
import { done, type Outcome, refused } from './problem.model.ts';
import { isInForce, rateInForce } from './rate-in-force.model.ts';

/** The rate of contract administration services on a document, and what it rests on. */
export interface ContractAdministrationRate {
  /** A share of one of the value of contracts. */
  readonly rate: Decimal;
  readonly rateIds: readonly string[];
  readonly waiverIds: readonly string[];
}

const chargeOf: Readonly<Record<ContractAdministrationComponent, Charge>> = {
  QUALITY_ASSURANCE: 'CONTRACT_ADMINISTRATION_SERVICES_QUALITY_ASSURANCE',
  CONTRACT_AUDIT: 'CONTRACT_ADMINISTRATION_SERVICES_AUDIT',
  CONTRACT_ADMINISTRATION: 'CONTRACT_ADMINISTRATION_SERVICES_ADMINISTRATION',
};
const components = Object.keys(chargeOf) as ContractAdministrationComponent[];

/**
 * The rate for a document as a whole: the total in force on its day, less the parts that agreements
 * waive. If all parts are waived nothing is left, whatever the parts are on record with.
 */
export function contractAdministrationRate(
  input: PriceInput,
  { rates, waivers }: ChargeRules,
): Outcome<ContractAdministrationRate> {
  const total = rateInForce(rates, 'CONTRACT_ADMINISTRATION_SERVICES', input.asOf);
  if (total === null) {
    return refused(
      problem(`No rate of contract administration services is on record for ${input.asOf}.`),
    );
  }
  const held = waivers.filter((waiver) => isFor(waiver, input));
  const waiverIds = held.map(({ id }) => id);
  const waived = components.filter((part) => held.some(({ component }) => component === part));
  if (waived.length === components.length) {
    return done({ rate: zero, rateIds: [total.id], waiverIds });
  }
  const parts = waived.map((part) => rateInForce(rates, chargeOf[part], input.asOf));
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) {
    return refused(
      problem(
        `A part of contract administration services is waived for ${input.customerCode}, and no rate of that part is on record for ${input.asOf}.`,
      ),
    );
  }
  const left = new Decimal(total.value).minus(sumOf(known.map(({ value }) => new Decimal(value))));
  return done({
    rate: Decimal.max(left, zero),
    rateIds: [total, ...known].map(({ id }) => id),
    waiverIds,
  });
}

/** An agreement is for letters of offer that are implemented on its first day or later (SAMM C9.6.2). */
function isFor(waiver: ContractAdministrationWaiverModel, input: PriceInput): boolean {
  const isOfCustomer =
    waiver.customerCode === input.customerCode &&
    (waiver.caseDesignator === null || waiver.caseDesignator === input.caseDesignator);
  const isOfProgram = waiver.program !== null && waiver.program === input.waiverProgram;
  return (isOfCustomer || isOfProgram) && isInForce(waiver, input.implementedOn ?? input.asOf);
}

function problem(message: string) {
  return { path: ['asOf'], message };
}
