import type { CustomerCodeRecord, RecordProvenance, RejectedLine } from './country-record.load.ts';
import type { CountryRow } from './country-row.load.ts';
import type { CsvRecord } from './csv.load.ts';

/** The customer codes of each country from `dsca_codes.csv`. What is refused goes to `rejected`. */
export function readCustomerCodes(
  records: readonly CsvRecord[],
  rows: ReadonlyMap<string, CountryRow>,
  { source }: RecordProvenance,
  rejected: RejectedLine[],
): Map<string, CustomerCodeRecord[]> {
  const codes = new Map<string, CustomerCodeRecord[]>();
  const seen = new Set<string>();
  for (const { line, values } of records) {
    const code = values.get('dsca_code') ?? '';
    const country = values.get('iso3') ?? '';
    const reason = codeRefusal(code, country, values.get('kind'), rows, seen);
    if (reason !== null) {
      rejected.push({ file: 'dsca_codes.csv', line, reason });
      continue;
    }
    seen.add(code);
    const citation = `${source}: dsca_codes.csv, printed '${values.get('text_as_printed')}'.`;
    const record = { code, effectiveFrom: null, effectiveTo: null, citation, isVerified: false };
    codes.set(country, [...(codes.get(country) ?? []), record]);
  }
  return codes;
}

function codeRefusal(
  code: string,
  country: string,
  kind: string | undefined,
  rows: ReadonlyMap<string, CountryRow>,
  seen: ReadonlySet<string>,
): string | null {
  if (!/^[A-Z0-9]{2}$/.test(code)) {
    return `'${code}' is not a customer code of two characters.`;
  }
  if (kind !== 'country') {
    return `${code} stands for a program or a former state, not for a purchaser.`;
  }
  if (!rows.has(country)) {
    return `${code} stands for '${country}', which countries.csv does not have.`;
  }
  return seen.has(code) ? `${code} was already read from an earlier line.` : null;
}
