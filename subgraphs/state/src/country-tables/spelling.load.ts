import { tidyAlias } from './alias.load.ts';
import type { CountryRow } from './country-row.load.ts';
import type { CsvRecord } from './csv.load.ts';
import { bareNameKey, nameKey } from './name-key.load.ts';

/**
 * The spellings of each country from `country_names.csv`, with its official name. Left out are
 * those that are another country's as well, such as Congo and Sint Maarten.
 */
export function readAliases(
  records: readonly CsvRecord[],
  rows: ReadonlyMap<string, CountryRow>,
): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { code, name } of rows.values()) {
    names.set(bareNameKey(name), [...(names.get(bareNameKey(name)) ?? []), code]);
  }
  const isOfAnother = (alias: string, code: string) =>
    (names.get(nameKey(alias)) ?? []).some((other) => other !== code);

  const aliases = new Map<string, string[]>();
  const official = [...rows.values()].map(
    ({ code, officialName }) => [officialName, code] as const,
  );
  const met = records.map(({ values }) => {
    const code = values.get('iso3') ?? '';
    return [tidyAlias(values.get('name_as_met') ?? '', code), code] as const;
  });
  for (const [alias, code] of [...official, ...met]) {
    // The spellings of what is no country were refused with it.
    if (alias !== null && alias !== '' && rows.has(code) && !isOfAnother(alias, code)) {
      aliases.set(code, [...(aliases.get(code) ?? []), alias]);
    }
  }
  return aliases;
}
