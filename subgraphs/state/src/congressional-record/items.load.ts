import type { CertificationItem } from './certification.load.ts';
import type { DescriptionParts } from './description.load.ts';
import { areNumberWords, quantityStarts, readQuantity } from './quantity.load.ts';
import { sentencesOf } from './sentences.load.ts';
import { splitList } from './split-list.load.ts';

/** The articles of a description, and sentences on what was doubtful in them. */
export interface ItemsReading {
  items: CertificationItem[];
  notes: string[];
}

/** Reads the major defense equipment, or where no list is headed so, what the story counts. */
export function readItems(parts: DescriptionParts): ItemsReading {
  const { isHeaded } = parts;
  const paragraphs = isHeaded ? mended(parts.major) : parts.intro.flatMap(newlyRequested);
  const pieces = paragraphs.flatMap((each) => cutAtQuantities(each, !isHeaded));
  const listed = isHeaded ? pieces.filter(isListed) : pieces.filter(isCounted);
  const readings = listed.map((piece) => readItem(piece, isHeaded ? true : null));
  const doubt = 'no heading says which articles are Major Defense Equipment';
  return {
    items: readings.map(({ item }) => item),
    notes: [
      ...readings.flatMap(({ notes }) => notes),
      ...(!isHeaded && readings.length > 0 ? [doubt] : []),
    ],
  };
}

/** The other articles and services, as the text separates them with semicolons. */
export function readOtherItems(parts: DescriptionParts): string[] {
  return parts.other
    .flatMap((paragraph) => splitList(withoutOpening(paragraph), ';'))
    .map((item) => tidied(item.replace(/^(?:and|or)\s+/i, '')))
    .filter((item) => item !== '' && !/^(?:none|n\/a|not applicable)$/i.test(item));
}

const openings =
  /^(?:(?:the\s+following\s+)?(?:non-?\s?M[DO]E|items)[^:;.]{0,60}:|(?:also\s+)?included\s+(?:is|are|in|will\s+be)\b\s*:?(?:\s*the\s+following(?:\s+non-?\s?M[DO]E)?(?:\s+items)?\s*:)?|includes?\b:?)\s*/i;

/** "Included are", "The following non-MDE items will also be included:" and their like. */
function withoutOpening(paragraph: string): string {
  return paragraph.replace(openings, '').replace(openings, '');
}

/** A count cut off from its digits by a line of its own is put together again. */
function mended(paragraphs: readonly string[]): string[] {
  const whole: string[] = [];
  for (const paragraph of paragraphs) {
    const before = whole.at(-1);
    if (before !== undefined && isCutOff(before) && /^\(\d[\d,]*\)/.test(paragraph)) {
      whole[whole.length - 1] = `${before} ${paragraph}`;
    } else {
      whole.push(paragraph);
    }
  }
  return whole;
}

/** What an earlier case held, or what stays below the threshold, is not what is now offered. */
function newlyRequested(paragraph: string): string[] {
  return sentencesOf(paragraph).filter(
    (sentence) => !/\bthreshold\b|\bpreviously\b|\boriginal|\bexisting\b/i.test(sentence),
  );
}

function isCutOff(paragraph: string): boolean {
  return areNumberWords(paragraph.replace(/^up to\s+/i, ''));
}

function cutAtQuantities(paragraph: string, isStory: boolean): string[] {
  const starts = quantityStarts(paragraph, isStory).filter((start) => start > 0);
  const ends = [...starts, paragraph.length];
  return [0, ...starts]
    .map((start, index) => paragraph.slice(start, ends[index]))
    .flatMap((piece) => splitList(piece, ';'))
    .map(tidied);
}

function isListed(piece: string): boolean {
  const isEmpty =
    piece === '' || /^(?:and|or|none|n\/a|not applicable|no mde|zero)\b[^(]{0,40}$/i.test(piece);
  const isSentence = /^(?:the|this|these|note|all|a|an|it)\s/i.test(piece);
  return !isEmpty && !(isSentence && readQuantity(piece).quantity === null);
}

function isCounted(piece: string): boolean {
  return /^(?:[^()]{0,60})\(\d[\d,]*\)\s/.test(piece) && readQuantity(piece).quantity !== null;
}

function readItem(
  piece: string,
  mde: boolean | null,
): { item: CertificationItem; notes: string[] } {
  const { quantity, isUpTo, rest, notes } = readQuantity(piece);
  return { item: { quantity, up_to: isUpTo, item: rest, mde }, notes };
}

/** Drops bullets before an item and the marks and the "and" that tie it to the next. */
function tidied(piece: string): string {
  return piece
    .trim()
    .replace(/^(?:-+|\*|\u2022)\s*/, '')
    .replace(/[\s;:,]+(?:and|or)?$/i, '')
    .replace(/\s(?:and|or)$/i, '')
    .replace(/[\s;:,.]+$/, '');
}
