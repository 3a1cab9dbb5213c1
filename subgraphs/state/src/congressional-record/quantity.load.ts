import { isNumberWord, readNumberWords } from './number-words.load.ts';

/** A quantity at the head of a text, and what follows it. */
export interface QuantityReading {
  quantity: number | null;
  isUpTo: boolean;
  rest: string;
  notes: string[];
}

/** Reads "Up to three hundred (300) missiles". The digits count; null where nothing is counted. */
export function readQuantity(text: string): QuantityReading {
  const lead = /^(?:(?:a total of|a quantity of|quantity of|an additional|additional)\s+)?/i.exec(
    text,
  );
  const counted = text.slice(lead?.[0].length ?? 0);
  const upTo = /^(?:up to|no more than|not to exceed)\s+/i.exec(counted);
  const body = counted.slice(upTo?.[0].length ?? 0);
  const found = inParentheses(body) ?? inDigits(body) ?? inWords(body);
  return found === null
    ? { quantity: null, isUpTo: false, rest: text, notes: [] }
    : { ...found, isUpTo: upTo !== null };
}

/** Where a text counts anew in the middle ("...; two hundred (200) launchers"), outside brackets. */
export function quantityStarts(text: string, isStory: boolean): number[] {
  const joint = isStory ? storyJoint : listJoint;
  const starts = [...text.matchAll(digitsInParentheses)]
    .map((match) => startOfCount(text, match.index))
    .filter((start) => start !== null)
    .filter((start) => joint.test(text.slice(Math.max(0, start - 40), start)));
  return outsideParentheses(text, starts);
}

const digitsInParentheses = /\(\d[\d,]*\)\s/g;
const listJoint = /(?:^|[.;:,]\s*|\s(?:and|or)\s+)$/i;
const storyJoint =
  /(?:^|[.;:,]\s*|\s(?:and|or|buy|purchase|procure|adds?|of|for|includes?|including)\s+)$/i;
const lastWord = /([A-Za-z]+)[\s-]*$/;
const leadBefore = /\b(?:(?:an )?additional )?(?:up to )?$/i;

/** Walks back from the digits over the words that spell them; null where none does. */
function startOfCount(text: string, digitsAt: number): number | null {
  const from = Math.max(0, digitsAt - 160);
  let head = text.slice(from, digitsAt);
  let start: number | null = null;
  for (let word = lastWord.exec(head); word !== null; word = lastWord.exec(head)) {
    const printed = word[1] ?? '';
    if (!isNumberWord(printed)) {
      break;
    }
    head = head.slice(0, word.index);
    // An "and" counts only between two numbers, so the count never begins with one.
    start = /^and$/i.test(printed) ? start : from + word.index;
  }
  const lead = start === null ? null : leadBefore.exec(text.slice(Math.max(0, start - 40), start));
  return start === null ? null : start - (lead?.[0].length ?? 0);
}

/** Keeps the places, given in order, at which no parenthesis is open. */
function outsideParentheses(text: string, places: readonly number[]): number[] {
  let depth = 0;
  let at = 0;
  return places.filter((place) => {
    for (; at < place; at += 1) {
      const step = text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
      depth = Math.max(0, depth + step);
    }
    return depth === 0;
  });
}

type Found = Omit<QuantityReading, 'isUpTo'>;

/** Units that make a figure part of a name ("120 mm cartridges") and not a count. */
const unit =
  /^(?:mm|cm|m|km|kg|kw|kva|lb|lbs|cal|caliber|inch|in|ft|feet|foot|ton|tons|ghz|mhz|percent|years?|months?)\b/i;

function inParentheses(body: string): Found | null {
  const [all, words = '', digits = ''] =
    /^((?:[A-Za-z]+[\s-]+){0,10})\((\d[\d,]*)\)\s*(?=\S)/.exec(body) ?? [];
  const spelled = words.replace(/-\s*$/, '').trim();
  if (all === undefined || (spelled !== '' && !areNumberWords(spelled))) {
    return null;
  }
  const quantity = Number(digits.replaceAll(',', ''));
  const inLetters = readNumberWords(spelled);
  const disagrees = inLetters !== null && inLetters !== quantity;
  return {
    quantity,
    rest: body.slice(all.length),
    notes: disagrees ? [`the source prints '${spelled} (${digits})'; read as ${quantity}`] : [],
  };
}

function inDigits(body: string): Found | null {
  const [all, digits = ''] = /^(\d{1,3}(?:,\d{3})+|\d+)\s+(?=[A-Za-z(])/.exec(body) ?? [];
  const rest = body.slice(all?.length ?? 0);
  return all === undefined || unit.test(rest)
    ? null
    : { quantity: Number(digits.replaceAll(',', '')), rest, notes: [] };
}

function inWords(body: string): Found | null {
  const words = body.split(' ');
  let count = 0;
  while (count < 8 && readNumberWords(words.slice(0, count + 1).join(' ')) !== null) {
    count += 1;
  }
  const quantity = count === 0 ? null : readNumberWords(words.slice(0, count).join(' '));
  const rest = words.slice(count).join(' ');
  return quantity === null || rest === '' ? null : { quantity, rest, notes: [] };
}

/** Whether a text is a spelled count and nothing else, misprints forgiven. */
export function areNumberWords(text: string): boolean {
  return text
    .split(/[\s-]+/)
    .filter((word) => word !== '')
    .every(isNumberWord);
}
