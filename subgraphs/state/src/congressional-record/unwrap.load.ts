import { seamBetween } from './join-lines.load.ts';

/** Text whose line breaks were only the column's, with the line of the file it begins on. */
export interface Paragraph {
  text: string;
  line: number;
  isAfterBlank: boolean;
}

interface Line {
  text: string;
  indent: number;
  number: number;
  isAfterBlank: boolean;
}

interface OpenParagraph {
  pieces: string[];
  line: number;
  isAfterBlank: boolean;
  firstIndent: number;
  bodyIndent: number | null;
  lastLine: string;
}

/** Undoes the column: page marks go, broken lines join, and each indented line starts anew. */
export function unwrap(text: string): Paragraph[] {
  const paragraphs: OpenParagraph[] = [];
  for (const line of printedLines(text)) {
    const open = paragraphs.at(-1);
    if (open !== undefined && continues(open, line)) {
      open.pieces.push(seamBetween(open.lastLine, line.text), line.text);
      open.bodyIndent ??= line.indent;
      open.lastLine = line.text;
    } else {
      paragraphs.push(openedBy(line));
    }
  }
  return paragraphs.map(({ pieces, line, isAfterBlank }) => ({
    text: pieces.join('').replace(/\s+/g, ' ').trim(),
    line,
    isAfterBlank,
  }));
}

const pageMark = /\[{1,2}Pages?\s+[A-Z]?\d+(?:\s*-+\s*[A-Z]?\d+)?\]{1,2}/g;
const rule = /^[-_=*\s]+$/;
const newClause = /^\(?[ivxl1]{1,5}\)\s*[A-Z]/i;
const labels = [
  String.raw`(?:Prospective )?Purchaser\s*:`,
  String.raw`(?:Funding Source|Military Department|Implementing Agency|Total Estimated Value)\s*:`,
  'Description and Quantit|Prior Related Cases|Sales Commission|Date Report Deliv',
  'Sensitivity of Technology (?:Contained|:)',
  String.raw`(?:Non-)?(?:Major Defense Equipment|M[DO]E)\b\s*(?:\(M[DO]E\))?\W{0,40}[$:]`,
  String.raw`(?:Other|Total)\W{0,40}\$`,
];
const newLabel = new RegExp(`^(?:${labels.join('|')})`, 'i');
const newQuantity = /^(?:Up to )?[A-Z][a-z]+(?:[- ][a-z]+){0,6} \(\d[\d,]*\) /;

/** A blank line beside a page mark belongs to the page, not to the text. */
function* printedLines(text: string): Generator<Line> {
  let blanks = 0;
  let isAfterPage = false;
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const clean = withoutMarkup(raw);
    const line = clean.replace(pageMark, '');
    if (line.trim() === '' || rule.test(line)) {
      isAfterPage ||= line !== clean;
      blanks += 1;
    } else {
      const isAfterBlank = blanks > 0 && !isAfterPage;
      const indent = line.length - line.trimStart().length;
      yield { text: line.trim(), indent, number: index + 1, isAfterBlank };
      blanks = 0;
      isAfterPage = false;
    }
  }
}

function withoutMarkup(line: string): string {
  return line
    .replace(/\t/g, '    ')
    .replace(/<\/?(?:sup|sub|em|strong|b|i|bullet)>/gi, '')
    .replace(/\\\d\\/g, '*')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/\u2014/g, '--')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\u00a0/g, ' ')
    .replace(/&amp;/g, '&');
}

function continues(open: OpenParagraph, line: Line): boolean {
  if (line.isAfterBlank) {
    return false;
  }
  if (/[A-Za-z0-9]-$/.test(open.lastLine)) {
    return true;
  }
  if (newClause.test(line.text) || newLabel.test(line.text)) {
    return false;
  }
  if (newQuantity.test(line.text) && !/\bup to$/i.test(open.lastLine)) {
    return false;
  }
  return isInPlace(open, line);
}

/** The column's indents: paragraphs stand out to the right, lists of some prints to the left. */
function isInPlace(open: OpenParagraph, line: Line): boolean {
  const { firstIndent, bodyIndent } = open;
  if (bodyIndent !== null) {
    return bodyIndent > firstIndent ? line.indent === bodyIndent : line.indent <= bodyIndent;
  }
  const outdent = firstIndent - line.indent;
  // A line set far in is centred, and what stands below it is another line.
  return outdent > 0 && outdent <= 6
    ? outdent >= 2 && firstIndent < 12
    : firstIndent === 0 && line.indent <= 2 && isBrokenLine(open.lastLine, line.text);
}

/** A print without indents tells a broken line only by the next word, which had no room. */
function isBrokenLine(last: string, next: string): boolean {
  const [word = ''] = next.split(' ');
  const isStopped = /[.:]$/.test(last) && !/\b(?:U\.S|Inc|No|St)\.$/.test(last);
  return !isStopped && last.length + 1 + word.length >= narrowColumn;
}

/** The notices are set in columns of 59 characters and more. */
const narrowColumn = 58;

function openedBy(line: Line): OpenParagraph {
  return {
    pieces: [line.text],
    line: line.number,
    isAfterBlank: line.isAfterBlank,
    firstIndent: line.indent,
    bodyIndent: null,
    lastLine: line.text,
  };
}
