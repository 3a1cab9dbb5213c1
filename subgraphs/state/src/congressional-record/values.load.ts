import type { Usd } from './certification.load.ts';
import { addUsd, findSums, isSameUsd } from './money.load.ts';

/** The three values of a notice. One the clause does not print is null, also when it would add up. */
export interface ValuesReading {
  mde: Usd | null;
  other: Usd | null;
  total: Usd | null;
  notes: string[];
}

/** Reads the values; each sum takes the nearest name before it. */
export function readValues(printed: string): ValuesReading {
  // A lost dollar sign is still a sum when its scale is printed.
  const clause = printed.replace(/(?<![$\d.,])(?=\d[\d,.]*\s+[mb]illion\b)/g, '$$');
  const values: ValuesReading = { mde: null, other: null, total: null, notes: [] };
  let from = 0;
  for (const { usd, start, end } of findSums(clause)) {
    const name = nameBefore(clause.slice(from, start));
    from = end;
    if (name === null || values[name] !== null) {
      continue;
    }
    values[name] = usd;
    if (usd === null) {
      values.notes.push(
        `the ${name} value is printed as '${clause.slice(start, end + 20).split('\n')[0] ?? ''}'`,
      );
    }
  }
  return { ...values, notes: [...values.notes, ...doubtsAbout(values)] };
}

const names: readonly (readonly ['mde' | 'other' | 'total', RegExp])[] = [
  ['mde', /Major\s+Defense\s+Equipment|\bM[DO]E\b/gi],
  ['other', /\bOther\b|\bNon-M[DO]E\b/gi],
  ['total', /\bTotal\b/gi],
];

function nameBefore(text: string): 'mde' | 'other' | 'total' | null {
  const found = names.map(([name, pattern]) => {
    const last = [...text.matchAll(pattern)].at(-1);
    // "Non-MDE" ends in MDE; the longer word began earlier and must win.
    const end = last === undefined ? -1 : last.index + last[0].length;
    return { name, end, length: last?.[0].length ?? 0 };
  });
  const [nearest] = found.sort((a, b) => b.end - a.end || b.length - a.length);
  return nearest === undefined || nearest.end === -1 ? null : nearest.name;
}

function doubtsAbout({ mde, other, total }: ValuesReading): string[] {
  const doubts: string[] = [];
  if (mde !== null && other !== null && total !== null && !isSameUsd(addUsd(mde, other), total)) {
    doubts.push(`the values do not add up: ${mde} + ${other} is not ${total}`);
  }
  for (const [name, usd] of Object.entries({ mde, other, total })) {
    if (usd !== null && /^[1-9]\d{0,3}\./.test(usd)) {
      doubts.push(`the ${name} value is printed without a scale: ${usd}`);
    }
  }
  return doubts;
}
