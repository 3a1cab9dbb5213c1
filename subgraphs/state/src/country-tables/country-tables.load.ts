import { distinctAliases } from './alias.load.ts';
import type { CountryRecord, RecordProvenance, RejectedLine } from './country-record.load.ts';
import { type CountryRow, readCountryRow } from './country-row.load.ts';
import { type CsvRecord, type CsvTable, readCsv } from './csv.load.ts';
import { readCustomerCodes } from './customer-code.load.ts';
import { readAliases } from './spelling.load.ts';

/** The texts of the three files of a folder of country tables. */
export interface CountryTableTexts {
  readonly 'countries.csv': string;
  readonly 'country_names.csv': string;
  readonly 'dsca_codes.csv': string;
}

/** The countries of the tables by code, and the lines that were not taken. */
export interface CountryTables {
  readonly countries: readonly CountryRecord[];
  readonly rejected: readonly RejectedLine[];
}

type TableName = keyof CountryTableTexts;

const columns: Readonly<Record<TableName, readonly string[]>> = {
  'countries.csv': [
    'iso3',
    'iso_numeric',
    'name',
    'official_name_en',
    'combatant_command',
    'state_region',
    'nato_accession_year',
    'mnna_entry_year',
    'mnna_exit_year',
    'is_independent',
  ],
  'country_names.csv': ['name_as_met', 'iso3'],
  'dsca_codes.csv': ['dsca_code', 'text_as_printed', 'iso3', 'kind'],
};

/**
 * Reads a folder of country tables. A line that is broken, or speaks of what is no country, is
 * rejected with its reason; the spellings that are only codes are passed over in silence.
 */
export function readCountryTables(
  texts: CountryTableTexts,
  provenance: RecordProvenance,
): CountryTables {
  const rejected: RejectedLine[] = [];
  const records = (file: TableName) => recordsOf(file, texts[file], rejected);

  const rows = new Map<string, CountryRow>();
  for (const record of records('countries.csv')) {
    const row = readCountryRow(record, provenance);
    const refuse = (reason: string) =>
      rejected.push({ file: 'countries.csv', line: record.line, reason });
    if (typeof row === 'string') {
      refuse(row);
    } else if (rows.has(row.code)) {
      refuse(`${row.code} was already read from an earlier line.`);
    } else {
      rows.set(row.code, row);
    }
  }
  const aliases = readAliases(records('country_names.csv'), rows);
  const codes = readCustomerCodes(records('dsca_codes.csv'), rows, provenance, rejected);

  const countries = [...rows.values()]
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map((row): CountryRecord => {
      const { code, name, region, groups, combatantCommands } = row;
      return {
        code,
        kind: 'COUNTRY',
        name,
        isFictional: false,
        region,
        aliases: distinctAliases(name, aliases.get(code) ?? []),
        customerCodes: codes.get(code) ?? [],
        groups,
        combatantCommands,
        provenance,
      };
    });
  return { countries, rejected };
}

function recordsOf(file: TableName, text: string, rejected: RejectedLine[]): readonly CsvRecord[] {
  const table = readCsv(text);
  const missing = table === null ? [] : missingColumns(file, table);
  if (table === null || missing.length > 0) {
    const reason =
      table === null
        ? 'The file is not a table: it is empty or a quote is out of place.'
        : `The heading has no ${missing.join(', ')}.`;
    rejected.push({ file, line: 1, reason });
    return [];
  }
  for (const line of table.ragged) {
    rejected.push({ file, line, reason: 'The line has not as many fields as the heading.' });
  }
  return table.records;
}

/** Without a single record the heading was not kept, and nothing is lost by not checking it. */
function missingColumns(file: TableName, { records }: CsvTable): string[] {
  const [first] = records;
  return first === undefined ? [] : columns[file].filter((name) => !first.values.has(name));
}
