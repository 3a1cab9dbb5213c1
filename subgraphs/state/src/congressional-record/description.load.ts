/** A description cut at its own headings; each list holds paragraphs. */
export interface DescriptionParts {
  /** Whether a heading says which articles are major defense equipment. */
  isHeaded: boolean;
  intro: string[];
  major: string[];
  other: string[];
}

/** Cuts a description into its story, its major defense equipment and the rest. */
export function cutDescription(text: string): DescriptionParts {
  const parts: DescriptionParts = { isHeaded: false, intro: [], major: [], other: [] };
  let part: Part | 'intro' = 'intro';
  for (const paragraph of text.split('\n').flatMap(splitAtHeadings)) {
    const opened = headings.find(([, pattern]) => pattern.test(paragraph));
    part = opened?.[0] ?? part;
    parts.isHeaded ||= part === 'major';
    const body = opened === undefined ? paragraph : paragraph.replace(opened[1], '');
    if (body.trim() !== '') {
      parts[part].push(body.trim());
    }
  }
  return parts;
}

type Part = 'major' | 'other';

const equipment = String.raw`(?:Major\s+Defense\s+Equipment|M[DO]E)\b\s*(?:\(\s*(?:Non-?)?M[DO]E\s*\))?`;
const opening = String.raw`(?:(?:\s+(?:items?|articles?))?\s*(?:includes?\s*:?|consists?\s+of\s*:?|;|\.?$)|[^:;.$]{0,50}:)`;
const also = String.raw`(?:Also\s+included|Included)\s+(?:are|is|in|will\s+be)\b`;
const following = String.raw`The\s+following\s+non-?\s?M[DO]E\b`;

const headings: readonly (readonly [Part, RegExp])[] = [
  ['other', new RegExp(String.raw`^(?:Non|Other)[-\s]*${equipment}${opening}`, 'i')],
  ['other', new RegExp(`^(?=${also}|${following})`, 'i')],
  ['major', new RegExp(String.raw`^(?:\*\s*)?${equipment}${opening}`, 'i')],
];
const inlineHeading = new RegExp(
  String.raw`(?<=[.;:]\s)(?=(?:Non[-\s]*)?${equipment}\s*:|${also}|${following})`,
  'g',
);

function splitAtHeadings(paragraph: string): string[] {
  return paragraph.split(inlineHeading);
}
