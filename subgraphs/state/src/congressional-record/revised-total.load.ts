import type { Usd } from './certification.load.ts';
import { findSums } from './money.load.ts';
import { sentencesOf } from './sentences.load.ts';

/** A report's total, and a sentence where the report itself does not state it. */
export interface RevisedTotalReading {
  usd: Usd | null;
  notes: string[];
}

/** The total an enhancement report leaves the case at. A rise to nowhere ("by $5") makes it null. */
export function readRevisedTotal(description: string): RevisedTotalReading {
  const reported = description.search(/\bThis (?:transmittal|report|notification)\b/i);
  const history = lastTotal(description.slice(0, Math.max(reported, 0)));
  const report = lastTotal(description.slice(Math.max(reported, 0)));
  if (report.isRaised) {
    return { usd: null, notes: ['the report says by how much the total rises, not to what'] };
  }
  return report.usd !== null || history.usd === null
    ? { usd: report.usd, notes: [] }
    : { usd: history.usd, notes: ['the report restates no total; the last one before it is kept'] };
}

// Not the total of the new items, nor of the major defense equipment alone.
const totalOfCase =
  /\b(?:total|overall)\s+(?:(?:estimated|overall|total|case|program|sale)\s+){0,6}(?:value|cost|price)\b(?!\s+(?:of|for)\s+(?:the\s+|these\s+|this\s+|all\s+)?(?:new|added|additional|articles|items|M[DO]E|non|major|equipment|upgrade))/i;

function lastTotal(text: string): { usd: Usd | null; isRaised: boolean } {
  let last: { usd: Usd | null; isRaised: boolean } = { usd: null, isRaised: false };
  for (const sentence of sentencesOf(text)) {
    const subject = totalOfCase.exec(sentence);
    const tail = subject === null ? '' : sentence.slice(subject.index + subject[0].length);
    const sums = sumsOfTotal(tail);
    const usd = sums.filter(({ isRise }) => !isRise).at(-1)?.usd ?? null;
    if (sums.length > 0) {
      last = { usd, isRaised: usd === null };
    }
  }
  return last;
}

/** What follows "of which" and what the equipment alone amounts to is no total. */
function sumsOfTotal(tail: string): { usd: Usd | null; isRise: boolean }[] {
  const own = tail.split(aside)[0] ?? '';
  return findSums(own).map(({ usd, start }) => ({
    usd,
    isRise: rise.test(own.slice(Math.max(0, start - 60), start)),
  }));
}

const aside =
  /;|,?\s(?:with|of which|including)\s(?=[^$]{0,200}(?:M[DO]E|Major Defense))|,\s(?=(?:M[DO]E|Major Defense))/;
const rise =
  /\b(?:by|of an additional|(?:increase|decrease|rise|addition) of)\s+(?:an\s+)?(?:additional\s+|estimated\s+|approximately\s+)*$/i;
