import type { CertificationKind } from './certification.load.ts';

/** A transmittal number, and a sentence where a misread letter had to be put right. */
export interface TransmittalReading {
  number: string;
  notes: string[];
}

/** The first transmittal number of a text: `24-23`, `0S-23`, `24-0J`, `DDTC 19-034`; or null. */
export function readTransmittal(text: string): TransmittalReading | null {
  for (const match of text.matchAll(pattern)) {
    const [printed, series = '', left = '', right = ''] = match;
    const sides = `${corrected(left)}-${corrected(right)}`;
    // Both sides carry a digit; a designation such as MQ-9B does not.
    if (/\d/.test(corrected(left)) && /\d/.test(corrected(right))) {
      const number = series === '' ? sides : `${series.toUpperCase()} ${sides}`;
      const isMisread = sides !== `${left}-${right}`;
      return {
        number,
        notes: isMisread
          ? [`the source prints transmittal '${printed.trim()}'; read ${number}`]
          : [],
      };
    }
  }
  return null;
}

/** The number named right after "Transmittal No.", or null where nothing is so named. */
export function readNamedTransmittal(text: string): TransmittalReading | null {
  const named = /transmittal\s*(?:no|number)?s?[.,]?\s*:?\s*/gi;
  for (const match of text.matchAll(named)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    const reading = startsWithNumber.test(after) ? readTransmittal(after) : null;
    if (reading !== null) {
      return reading;
    }
  }
  return null;
}

/** The provision a letter cites first, as `36(b)(5)(C)`, or null where it cites none. */
export function readStatute(text: string): string | null {
  const cited = /\bsec(?:tion|\.)?\s*36\s*((?:\(\s*[a-zA-Z\d]{1,2}\s*\)\s*){1,3})/i.exec(text)?.[1];
  if (cited === undefined) {
    return null;
  }
  const [paragraph = '', number = '', letter = ''] = cited.match(/[a-zA-Z\d]+/g) ?? [];
  const digit = number.replace(/^[lI]$/, '1');
  const parts = [letterOf(paragraph), digit, letter.toUpperCase()].filter((part) => part !== '');
  return `36${parts.map((part) => `(${part})`).join('')}`;
}

/** What kind of certification a statute and a notice's own heading make it. */
export function kindOf(statute: string | null, heading: string): CertificationKind {
  const words = `${heading} ${readStatute(heading) ?? statute ?? ''}`;
  if (/report of enhancement|enhancement or upgrade|36\(b\)\(5\)/i.test(words)) {
    return '36b5_enhancement';
  }
  return /36\(c\)|export licen[sc]e/i.test(words) ? '36c_license' : '36b1_notification';
}

const pattern =
  /(?:\b(DDTC|RSAT|ODTC)[\s-]*)?(?<![A-Z\d-])([\dA-Zl]{2})\s?-\s?([\dA-Zl]{2,4})(?![A-Z\d]|-[A-Z])/gi;
const startsWithNumber = /^\W{0,3}(?:DDTC|RSAT|ODTC)?[\s-]*[\dA-Zl]{2}\s?-\s?[\dA-Zl]{2,4}/i;

/** Letter series are a digit and a letter, so a leading O or l can only be a misread digit. */
function corrected(side: string): string {
  return side
    .replace(/(?<=\d)l/, '1')
    .toUpperCase()
    .replace(/^O(?=[A-Z\d])/, '0')
    .replace(/^[IL](?=\d)/, '1');
}

/** A scanned (b) sometimes reads (6). */
function letterOf(paragraph: string): string {
  return paragraph === '6' ? 'b' : paragraph.toLowerCase();
}
