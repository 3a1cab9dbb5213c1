import type { CountryRecord } from './country-record.load.ts';
import { bareNameKey, nameKey } from './name-key.load.ts';

/** Finds the code of the purchaser that a document names, or null if it is unknown or ambiguous. */
export type CountryLookup = (name: string) => string | null;

/** What the lookup needs to know of a purchaser. */
export type NamedCountry = Pick<CountryRecord, 'code' | 'kind' | 'name' | 'aliases'>;

const adjectives =
  'arab|bolivarian|federal|federative|hashemite|hellenic|islamic|oriental|plurinational|socialist';

const forms =
  'government|commonwealth|emirate|grand duchy|kingdom|principality|republic|state|sultanate|union';

/**
 * Forms of state that may stand before a name. "Democratic" and "People's" are not among them: what
 * follows may name two states, as with Korea, Congo and China.
 */
const leadingForm = new RegExp(`^(?:the )?(?:(?:${adjectives}) )?(?:${forms}) of (?:the )?`);

/**
 * Makes a lookup over names and aliases. It is tolerant of case, accents, punctuation, a leading
 * "the" or form of state, and an acronym at the end in parentheses; it guesses nothing else.
 */
export function createCountryLookup(countries: readonly NamedCountry[]): CountryLookup {
  const codesByKey = new Map<string, Set<string>>();
  for (const country of countries) {
    for (const key of keysOf(country)) {
      codesByKey.set(key, (codesByKey.get(key) ?? new Set<string>()).add(country.code));
    }
  }
  return (name) => {
    for (const key of candidates(name)) {
      const codes = codesByKey.get(key);
      if (codes !== undefined) {
        const [code = null] = codes;
        return codes.size === 1 ? code : null;
      }
    }
    return null;
  };
}

/** An organization goes by its code too; the code of a country is not how a document names it. */
function keysOf({ code, kind, name, aliases }: NamedCountry): string[] {
  const names = [name, ...aliases, ...(kind === 'INTERNATIONAL_ORGANIZATION' ? [code] : [])];
  return names.flatMap((spelling) => [spelling, inverted(spelling)]).map(nameKey);
}

/** "Korea, Republic of" as "Republic of Korea"; anything else as it is. */
function inverted(name: string): string {
  return name.replace(/^([^,]+), (.+ of(?: the)?)$/i, '$2 $1');
}

/** The name itself, then less and less of it: what is more exact is tried first. */
function candidates(name: string): string[] {
  return [...strippings(nameKey(name)), ...strippings(bareNameKey(name))];
}

function strippings(key: string): string[] {
  const shorter = key.replace(leadingForm, '');
  return shorter === key || shorter === '' ? [key] : [key, ...strippings(shorter)];
}
