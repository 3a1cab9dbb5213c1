import type { AnswerDenialInput, SubmitDiscrepancyReportInput } from '../../generated/schema.ts';
import {
  markingProblems,
  type Problems,
  pastProblems,
  problem,
  quantityProblems,
  textProblems,
} from '../purchaser-command/input-problems.model.ts';

const textLengthMax = 4000;

/** What is wrong with a report by itself. */
export function reportProblems(input: SubmitDiscrepancyReportInput, today: string): Problems {
  return [
    ...markingProblems(input.marking),
    ...lineProblems(input.lineNumber),
    ...quantityProblems(['quantity'], input.quantity),
    ...claimProblems(input.claimedValue),
    ...pastProblems(['discoveredOn'], input.discoveredOn, today),
    ...textProblems(['textOfReport'], input.textOfReport, textLengthMax),
  ];
}

/** What is wrong with a reason by itself. */
export function denialProblems({ reason }: AnswerDenialInput): Problems {
  return textProblems(['reason'], reason, textLengthMax);
}

function lineProblems(lineNumber: string): Problems {
  return /^\d{3}$/.test(lineNumber)
    ? []
    : problem(
        ['lineNumber'],
        `\`lineNumber\` is ${JSON.stringify(lineNumber.slice(0, 40))}. Give the three digits of a line, such as "001".`,
      );
}

/** Reports of little value are kept, too: what is compensated is decided later (SAMM C6.4.10.2). */
function claimProblems(claimedValue: string): Problems {
  return claimedValue.startsWith('-')
    ? problem(
        ['claimedValue'],
        `\`claimedValue\` is ${claimedValue}. Give zero or a positive amount.`,
      )
    : [];
}
