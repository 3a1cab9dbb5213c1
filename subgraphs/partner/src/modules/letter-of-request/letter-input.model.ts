import type {
  LetterOfRequestItemInput,
  SubmitLetterOfRequestInput,
  SupplyLetterInformationInput,
  WithdrawLetterOfRequestInput,
} from '../../generated/schema.ts';
import {
  listProblems,
  markingProblems,
  notBeforeProblems,
  optionalTextProblems,
  type Problems,
  pastProblems,
  problem,
  quantityProblems,
  textProblems,
} from '../purchaser-command/input-problems.model.ts';
import type { LetterOfRequestItemModel } from './letter-of-request.model.ts';

const textLengthMax = 4000;
const itemsMax = 100;
const itemLengthMax = 500;
const nameLengthMax = 200;
const referenceLengthMax = 100;

/** What is wrong with a letter by itself. */
export function letterProblems(input: SubmitLetterOfRequestInput, today: string): Problems {
  return [
    ...markingProblems(input.marking),
    ...agencyProblems(input.implementingAgency),
    ...optionalTextProblems(['customerReference'], input.customerReference, referenceLengthMax),
    ...textProblems(['description'], input.description, textLengthMax),
    ...pastProblems(['datedOn'], input.datedOn, today),
    ...neededByProblems(input.neededBy, input.datedOn),
    ...itemProblems(input.items),
    ...textProblems(['signerName'], input.signerName, nameLengthMax),
    ...textProblems(['signerTitle'], input.signerTitle, nameLengthMax),
  ];
}

/** What is wrong with supplied information by itself. */
export function informationProblems(input: SupplyLetterInformationInput): Problems {
  return [
    ...markingProblems(input.marking),
    ...textProblems(['information'], input.information, textLengthMax),
    ...(input.items === null || input.items === undefined ? [] : itemProblems(input.items)),
  ];
}

/** What is wrong with a withdrawal by itself. */
export function withdrawalProblems({ reason }: WithdrawLetterOfRequestInput): Problems {
  return optionalTextProblems(['reason'], reason, textLengthMax);
}

/** Delivery cannot be needed before it was asked for. */
export function neededByProblems(neededBy: string | null | undefined, datedOn: string): Problems {
  return notBeforeProblems(['neededBy'], neededBy, datedOn, `the day of the letter, ${datedOn}`);
}

/** The items as they are kept: what was not said is not there. */
export function itemsOf(items: readonly LetterOfRequestItemInput[]): LetterOfRequestItemModel[] {
  return items.map(({ description, quantity, isMajorDefenseEquipment }) => ({
    description,
    quantity,
    ...(typeof isMajorDefenseEquipment === 'boolean' && { isMajorDefenseEquipment }),
  }));
}

function itemProblems(items: readonly LetterOfRequestItemInput[]): Problems {
  return listProblems(['items'], items, itemsMax, ({ description, quantity }, path) => [
    ...textProblems([...path, 'description'], description, itemLengthMax),
    ...quantityProblems([...path, 'quantity'], quantity),
  ]);
}

/** Which letters stand for an agency is the Department of Defense's to say; here only what can be one. */
function agencyProblems(code: string): Problems {
  return /^[A-Z]$/.test(code)
    ? []
    : problem(
        ['implementingAgency'],
        `\`implementingAgency\` is ${JSON.stringify(code.slice(0, 40))}. Give the one capital letter of an implementing agency, such as "B" for the Army.`,
      );
}
