/** The first year that reports were numbered here; its letter is A. */
const firstYear = 2026;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The number of a Letter of Request: purchaser, year of submission, place among the year's letters. */
export function letterNumberOf(purchaserCode: string, year: number, ordinal: number): string {
  return `${purchaserCode}-${year}-${digits(ordinal)}`;
}

/** The letter of a year; it comes back after 26 years, and the digits then go on where they stopped. */
export function seriesOf(year: number): string {
  const place = (year - firstYear) % letters.length;
  return letters.at(place) ?? 'A';
}

/**
 * The number of a Supply Discrepancy Report (DLM 4000.25, volume 2): letter and four digits, customer
 * code and designator of the case, line.
 */
export function reportNumberOf(
  series: string,
  ordinal: number,
  caseId: string,
  lineNumber: string,
): string {
  const [customerCode = '', , designator = ''] = caseId.split('-');
  return `${series}${digits(ordinal)}-${customerCode}-${designator}/${lineNumber}`;
}

/** Four digits, and more only when four are used up. */
function digits(ordinal: number): string {
  return String(ordinal).padStart(4, '0');
}
