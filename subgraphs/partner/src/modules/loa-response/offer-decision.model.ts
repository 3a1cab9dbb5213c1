import { type Refusal, staleVersion, transitionNotPossible } from '@concord/kernel';
import { type Problems, pastProblems, problem } from '../purchaser-command/input-problems.model.ts';

/** What an answer depends on of an offer, as it was published. */
export interface OfferFacts {
  readonly version: number;
  readonly status: string;
  readonly offeredOn: string;
  readonly offerExpirationDate: string;
}

/**
 * Why an offer cannot be answered, or null if it can. `answered` is what its present version was
 * answered with, or null.
 */
export function answerRefusal(
  offer: OfferFacts,
  answered: string | null,
  expectedOfferVersion: number,
): Refusal | null {
  const { version, status } = offer;
  if (expectedOfferVersion !== version) {
    return {
      ...staleVersion(expectedOfferVersion, version),
      message: `The offer is at version ${version}, not ${expectedOfferVersion}. Signing another version than the present one would be a counter-offer and no acceptance (SAMM C5.4.2.3.2). Read the offer again, and answer version ${version}.`,
      path: ['expectedOfferVersion'],
    };
  }
  if (answered !== null) {
    return transitionNotPossible(
      `Version ${version} of this offer was answered before: ${answered}. Each version is answered once.`,
      [],
    );
  }
  return status === 'OPEN' ? null : transitionNotPossible(closedSentence(offer), []);
}

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

function closedSentence({ status, offerExpirationDate }: OfferFacts): string {
  return status === 'EXPIRED'
    ? `The offer expired on ${offerExpirationDate}. Signing it now would be a counter-offer and no acceptance (SAMM C5.4.2.3.2); ask the implementing agency to extend or restate it.`
    : `The offer is ${status}. Only an OPEN offer can be answered.`;
}
