import { repairedLabel } from './label-repair.load.ts';

/** The clauses a notice may hold, by what they are about; their numerals are often wrong. */
export type ClauseName =
  | 'purchaser'
  | 'value'
  | 'funding'
  | 'amends'
  | 'description'
  | 'agency'
  | 'prior'
  | 'fee'
  | 'sensitivity'
  | 'significance'
  | 'justification'
  | 'date';

/** One clause: its label as printed, its numeral if any, and its paragraphs joined by new lines. */
export interface Clause {
  name: ClauseName;
  numeral: string | null;
  label: string;
  text: string;
}

/** Cuts a notice at its labels. A label that comes again belongs to the clause before it. */
export function readClauses(printed: string): Map<ClauseName, Clause> {
  const notice = printed.split('\n').map(withKnownLabel).join('\n');
  const clauses = new Map<ClauseName, Clause>();
  let last: Clause | undefined;
  let end = 0;
  for (const match of notice.matchAll(anyLabel)) {
    const name = nameOf(match.groups ?? {});
    if (name === undefined || clauses.has(name)) {
      continue;
    }
    if (last !== undefined) {
      last.text = notice.slice(end, match.index).trim();
    }
    const label = match.groups?.[name]?.replace(/\s+/g, ' ').trim() ?? '';
    last = { name, numeral: numeralOf(match.groups), label, text: '' };
    clauses.set(name, last);
    end = match.index + match[0].length;
  }
  if (last !== undefined) {
    last.text = notice.slice(end).trim();
  }
  return withUnlabelledDescription(clauses);
}

const labels: readonly (readonly [ClauseName, string])[] = [
  [
    'purchaser',
    String.raw`(?:Prospective\s+)?Purchasers?(?:\(s\))?\s*[:;]|Prospective\s+Purchaser\b`,
  ],
  ['value', String.raw`Total\s+Estimated\s+(?:Program\s+)?(?:Values?|Cost)\s*[:;.]?`],
  ['funding', String.raw`(?:Sources?\s+of\s+Funding|Funding(?:\s+Sources?)?)\s*[:;.]`],
  [
    'amends',
    String.raw`(?:Sec(?:tion|s)?\.?\s*)?36\s*\([b6]\)\s*\(\w{1,2}\)[^:\n]{0,30}Transmittal\s*(?:No|Number)?\.?\s*:?`,
  ],
  [
    'description',
    String.raw`Description\s+(?:and|of)\s+[^:\n]{0,140}?(?:\bPurchase\b\s*[:;.]?|:)|Description\s*[:;]`,
  ],
  [
    'agency',
    String.raw`(?:Military\s+Departments?|Implementing\s+Agenc(?:y|ies))(?:\(s\))?(?:\s*(?:/|or)\s*Implementing\s+Agency)?\s*[:;.]?`,
  ],
  ['prior', String.raw`Prior\s+Related\s+Cases?(?:\(s\))?\s*[.,:]?\s*(?:if\s+any)?\s*[:;.]?`],
  ['fee', String.raw`Sales\s+Commissions?(?:[^:;\n]{0,90}\bPaid\b)?\s*[:;,.]?`],
  ['sensitivity', String.raw`Sensitivity\s+of\s+Technology(?:[^:\n]{0,160}:)?`],
  ['significance', String.raw`Significance\s*[:;]`],
  ['justification', String.raw`Justification\s*[:;]`],
  [
    'date',
    String.raw`Date\s+(?:of\s+)?(?:Report|Notification|Certification)?\s*Delivered\s+(?:to\s+)?(?:the\s+)?Congress\s*[:;.]?`,
  ],
];
const numeral = String.raw`(?:\(?(?<numeral>[ivxlIVX1]{1,5})[).]\s*)`;
const alternatives = labels.map(([name, words]) => `(?<${name}>${words})`).join('|');
// A label counts at the start of a paragraph, after a stop, or right after a numeral.
const anyLabel = new RegExp(
  String.raw`(?:(?<=^|\n|[;.]\s)\s*(?:\(U\)\s*)?${numeral}?|\s(?=\()${numeral.replace('numeral', 'inline')})\*?\s*(?:${alternatives})`,
  'gi',
);

const startsWithLabel = new RegExp(`^${numeral}?(?:${alternatives})`, 'i');

function withKnownLabel(paragraph: string): string {
  if (startsWithLabel.test(paragraph)) {
    return paragraph;
  }
  const repaired = repairedLabel(paragraph);
  return startsWithLabel.test(repaired) ? repaired : paragraph;
}

function numeralOf(groups: Record<string, string | undefined> | undefined): string | null {
  return groups?.['numeral'] ?? groups?.['inline'] ?? null;
}

function nameOf(groups: Record<string, string | undefined>): ClauseName | undefined {
  return labels.find(([name]) => groups[name] !== undefined)?.[0];
}

/** Where the description's label was lost, its list still stands behind the values. */
function withUnlabelledDescription(clauses: Map<ClauseName, Clause>): Map<ClauseName, Clause> {
  const host = clauses.get('funding') ?? clauses.get('value');
  if (clauses.has('description') || host === undefined) {
    return clauses;
  }
  const start = host.text.search(listHeading);
  if (start === -1) {
    return clauses;
  }
  const text = host.text.slice(start).trim();
  const numbered = new RegExp(`^${numeral}`, 'i').exec(text);
  host.text = host.text.slice(0, start).trim();
  return clauses.set('description', {
    name: 'description',
    numeral: numbered?.groups?.['numeral'] ?? null,
    label: '',
    text: text.slice(numbered?.[0].length ?? 0),
  });
}

const listHeading = new RegExp(
  String.raw`(?:^|\n)\s*${numeral.replace('numeral', 'list')}?(?:Non-)?(?:Major Defense Equipment|M[DO]E)\s*(?:\(M[DO]E\))?\s*:(?![^\n]{0,40}\$)`,
  'i',
);
