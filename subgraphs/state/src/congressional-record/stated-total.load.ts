import type { Usd } from './certification.load.ts';
import { readMoney } from './money.load.ts';
import { sentencesOf } from './sentences.load.ts';

/** The value a cover letter gives the sale, or null. */
export function readLetterValue(letter: string): Usd | null {
  const said = /(?:estimated\s+(?:to\s+cost|cost|value|at)|valued\s+at)[^$]{0,60}(?=\$)/i.exec(
    letter,
  );
  return said === null ? null : readMoney(letter.slice(said.index, said.index + 160));
}

/** The value a policy justification gives the sale, or null. */
export function readJustificationValue(justification: string): Usd | null {
  for (const sentence of sentencesOf(justification)) {
    const said =
      /\b(?:estimated|total)\s+(?:\w+\s+){0,4}(?:cost|value|price)\b[^$]{0,80}(?=\$)/i.exec(
        sentence,
      );
    if (said !== null && !/\boriginal/i.test(sentence)) {
      return readMoney(sentence.slice(said.index));
    }
  }
  return null;
}
