import type { GroupRecord, RecordProvenance } from './country-record.load.ts';

/**
 * The groups that `countries.csv` knows by year. Only the last day of the year of entry and the
 * first of the year of exit are certain, so membership is given from the one to the other: too
 * short rather than too long. A sentence if a year is not one.
 */
export function memberships(
  value: (column: string) => string,
  { source }: RecordProvenance,
): GroupRecord[] | string {
  const nato = value('nato_accession_year');
  const entry = value('mnna_entry_year');
  const exit = value('mnna_exit_year');
  const wrong = [nato, entry, exit].find((year) => !/^(?:(?:19|20)\d{2})?$/.test(year));
  if (wrong !== undefined) {
    return `'${wrong}' is not a year.`;
  }
  const groups: GroupRecord[] = [];
  if (nato !== '') {
    groups.push({
      group: 'NATO_MEMBER',
      effectiveFrom: `${nato}-12-31`,
      effectiveTo: null,
      authority: 'North Atlantic Treaty',
      citation: `${source}: countries.csv, nato_accession_year ${nato}; the day is not given, the last of the year is certain.`,
      isVerified: false,
    });
  }
  if (entry !== '') {
    const until = exit === '' ? '' : `, mnna_exit_year ${exit}`;
    groups.push({
      group: 'MAJOR_NON_NATO_ALLY',
      effectiveFrom: `${entry}-12-31`,
      effectiveTo: exit === '' ? null : `${exit}-01-01`,
      authority: 'Foreign Assistance Act of 1961, section 517',
      citation: `${source}: countries.csv, mnna_entry_year ${entry}${until}; the days are not given, only those between are certain.`,
      isVerified: false,
    });
  }
  return groups;
}
