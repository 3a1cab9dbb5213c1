import type { AcceptLoaInput, CounterOfferInput, DeclineLoaInput } from '../../generated/schema.ts';
import {
  listProblems,
  markingProblems,
  type Problems,
  textProblems,
} from '../purchaser-command/input-problems.model.ts';

const nameLengthMax = 200;
const changesMax = 100;
const changeLengthMax = 2000;
const reasonLengthMax = 4000;

/** What is wrong with an acceptance by itself. */
export function acceptanceProblems(input: AcceptLoaInput): Problems {
  return (['signerName', 'signerTitle', 'signerAgency'] as const).flatMap((field) =>
    textProblems([field], input[field], nameLengthMax),
  );
}

/** What is wrong with a counter-offer by itself. */
export function counterOfferProblems({ changes, marking }: CounterOfferInput): Problems {
  return [
    ...markingProblems(marking),
    ...listProblems(['changes'], changes, changesMax, (change, path) =>
      textProblems(path, change, changeLengthMax),
    ),
  ];
}

/** What is wrong with a refusal by itself. */
export function declineProblems({ reason }: DeclineLoaInput): Problems {
  return textProblems(['reason'], reason, reasonLengthMax);
}
