import { type Refusal, staleVersion, transitionNotPossible } from '@concord/kernel';
import type { LoaResponseKind } from '../../generated/schema.ts';
import { type Problems, pastProblems, problem } from '../purchaser-command/input-problems.model.ts';

/** What an answer depends on of an offer, as it was published. */
export interface OfferFacts {
  readonly version: number;
  readonly status: string;
  readonly offeredOn: string;
  readonly offerExpirationDate: string;
}

/** An answer that is about to be given. */
interface GivenAnswer {
  readonly kind: LoaResponseKind;
  readonly expectedOfferVersion: number;
  /** The date in Washington. */
  readonly today: string;
}

/** The standings of an offer that each answer can be given to; what was not signed can be declined. */
const answerable: Readonly<Record<LoaResponseKind, readonly string[]>> = {
  ACCEPTED: ['OPEN'],
  COUNTER_OFFERED: ['OPEN'],
  DECLINED: ['OPEN', 'EXPIRED', 'COUNTER_OFFERED'],
};

/**
 * Why an offer cannot be answered so, or null if it can. `answered` is what its present version was
 * answered with, or null. Whoever could answer no version is told so before being sent to another one.
 */
export function answerRefusal(
  offer: OfferFacts,
  answered: string | null,
  { kind, expectedOfferVersion, today }: GivenAnswer,
): Refusal | null {
  const { version, status } = offer;
  if (answered !== null) {
    return transitionNotPossible(
      `Version ${version} of this offer was answered before: ${answered}. Each version is answered once; wait for the next offer.`,
      [],
    );
  }
  // The Department of Defense sets down that it expired a while after midnight.
  const isExpired = status === 'OPEN' && today > offer.offerExpirationDate;
  const standing = isExpired ? 'EXPIRED' : status;
  if (!answerable[kind].includes(standing)) {
    return transitionNotPossible(closedSentence({ ...offer, status: standing }, kind), []);
  }
  return expectedOfferVersion === version
    ? null
    : {
        ...staleVersion(expectedOfferVersion, version),
        message: `The offer is at version ${version}, not ${expectedOfferVersion}. ${presentOnly[kind]} ${version}.`,
        path: ['expectedOfferVersion'],
      };
}

/** Why each answer is to the present version, up to its number. */
const presentOnly: Readonly<Record<LoaResponseKind, string>> = {
  ACCEPTED:
    'Signing another version than the present one would be a counter-offer and no acceptance (SAMM C5.4.2.3.2). Read the offer again, and answer version',
  COUNTER_OFFERED:
    'Changes are asked of what is on offer now. Read the offer again, and counter version',
  DECLINED: 'What is on offer now is declined. Read the offer again, and decline version',
};

/** What is wrong with the day of a signature: it lies within the offer, and has come. */
export function signatureProblems(signedOn: string, offer: OfferFacts, today: string): Problems {
  const { offeredOn, offerExpirationDate } = offer;
  if (signedOn < offeredOn) {
    return problem(
      ['signedOn'],
      `\`signedOn\` is ${signedOn}, which is before the offer of ${offeredOn}. Give the day of the signature, from ${offeredOn} to ${offerExpirationDate}.`,
    );
  }
  if (signedOn > offerExpirationDate) {
    return problem(
      ['signedOn'],
      `\`signedOn\` is ${signedOn}, which is behind the offer expiration date, ${offerExpirationDate}. A signature behind it is a counter-offer and no acceptance (SAMM C5.4.2.3.2); ask the implementing agency to extend the offer.`,
    );
  }
  return pastProblems(['signedOn'], signedOn, today);
}

function closedSentence(
  { status, offerExpirationDate }: OfferFacts,
  kind: LoaResponseKind,
): string {
  if (kind === 'DECLINED') {
    return `The offer is ${status}. What was accepted, declined or withdrawn cannot be declined.`;
  }
  return status === 'EXPIRED'
    ? `The offer expired on ${offerExpirationDate}. Signing it now would be a counter-offer and no acceptance (SAMM C5.4.2.3.2); ask the implementing agency to extend or restate it.`
    : `The offer is ${status}. Only an OPEN offer can be signed or countered.`;
}
