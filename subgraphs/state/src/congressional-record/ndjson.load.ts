import type { Certification } from './certification.load.ts';

/** One line of NDJSON. Sums become JSON numbers digit by digit, so that no cent is rounded. */
export function toNdjsonLine(certification: Certification): string {
  const members = Object.entries(certification).map(([name, value]: [string, unknown]) =>
    name.endsWith('_usd') && typeof value === 'string'
      ? `${JSON.stringify(name)}:${numeralOf(value)}`
      : `${JSON.stringify(name)}:${JSON.stringify(value)}`,
  );
  return `{${members.join(',')}}`;
}

/** "66050000.00" as 66050000, and "12.50" as 12.5. */
function numeralOf(usd: string): string {
  return /^\d+\.\d+$/.test(usd) ? usd.replace(/\.?0+$/, '') : JSON.stringify(usd);
}
