import { nameKey } from './name-key.load.ts';

const smallWords = new Set(['a', 'and', 'de', 'former', 'of', 'part', 'the']);

/** A number makes it a name in a period, markup no name, and "province of" a claim. */
const notAName = /\d|[=<>\t]|\u00c3|province of/i;

/** "Bahamas, The" as "The Bahamas". */
export function inReadingOrder(name: string): string {
  return name.replace(/^([^,]+), ?The$/i, 'The $1');
}

/**
 * A spelling as it is fit to show, or null if it is a code, a broken line, or a name with a date.
 * Capitals become a title, since a name in capitals says nothing that the other does not.
 */
export function tidyAlias(printed: string, code: string): string | null {
  const text = printed
    .replaceAll('&amp;', '&')
    .replace(/\s*\[[^\]]*\]\s*$/, '')
    .replace(/,(?=\S)/g, ', ')
    .replace(/'$/, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  const isCode = text === code || /^[A-Z]{2}$/.test(text) || text.startsWith(`${code}:`);
  if (text === '' || isCode || notAName.test(text)) {
    return null;
  }
  return inReadingOrder(/\p{Ll}/u.test(text) || /^[A-Z]{3}$/.test(text) ? text : inTitleCase(text));
}

/**
 * The spellings of one country, each once and none of them its name, alphabetically. Of two that
 * differ only in punctuation or accents the longer is kept, which has more of them.
 */
export function distinctAliases(name: string, aliases: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const alias of aliases) {
    const key = nameKey(alias);
    const held = byKey.get(key);
    if (key !== nameKey(name) && (held === undefined || held.length < alias.length)) {
      byKey.set(key, alias);
    }
  }
  return [...byKey.values()].toSorted((a, b) => a.localeCompare(b, 'en'));
}

function inTitleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{L}']+/gu, (word, at: number) =>
      at > 0 && smallWords.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
}
