import type { Usd } from './certification.load.ts';

/** A sum as it stands in a text. A span ("$4-5 million") is no sum, and its usd is null. */
export interface PrintedSum {
  usd: Usd | null;
  start: number;
  end: number;
}

/** Every sum of a text in the order of print. */
export function findSums(text: string): PrintedSum[] {
  return [...text.matchAll(sum)].map((match) => ({
    usd: span.test(text.slice(match.index + match[0].length, match.index + match[0].length + 20))
      ? null
      : toUsd(match[1] ?? '', match[2] ?? ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The first sum of a text, or null where there is none. */
export function readMoney(text: string): Usd | null {
  return findSums(text)[0]?.usd ?? null;
}

/** Adds sums exactly. */
export function addUsd(left: Usd, right: Usd): Usd {
  const places = Math.max(fractionOf(left).length, fractionOf(right).length);
  return fromScaled(scaled(left, places) + scaled(right, places), places);
}

/** Whether two sums are the same amount, however many zeros each carries. */
export function isSameUsd(left: Usd, right: Usd): boolean {
  const places = Math.max(fractionOf(left).length, fractionOf(right).length);
  return scaled(left, places) === scaled(right, places);
}

// Scanners read 1 as l or I and 0 as O, also inside "million".
const amount = String.raw`((?:[\dlIO][\dlIO,]*)?(?:\.[\dlIO]+|\. \d+(?= ?[mbMB])|\.(?=\s?[mb]))?)`;
const scale = '([Tt]housand|THOUSAND|[MmBbTt]r?[il1ILo]{2,5}[oO0i]?[nN]|[KMBT](?![A-Za-z]))';
const sum = new RegExp(String.raw`\$\s?${amount}(?<=[\dlIO.,])[,.]?(?:[\s-]?${scale})?`, 'g');
const span = /^\s*(?:-|to)\s*\$?\s*\d[\d,.]*\s*(?:thousand|million|billion)/i;
const zeros = new Map([
  ['t', 12],
  ['b', 9],
  ['m', 6],
  ['k', 3],
]);

function toUsd(digits: string, unit: string): Usd | null {
  const clean = digits.replace(/[lI]/g, '1').replace(/O/gi, '0').replace(/[,\s]/g, '');
  const [whole = '', fraction = ''] = clean.split('.');
  if (!/^\d*$/.test(whole) || !/^\d*$/.test(fraction) || whole + fraction === '') {
    return null;
  }
  const power = /^th/i.test(unit) ? 3 : (zeros.get(unit.charAt(0).toLowerCase()) ?? 0);
  const shifted = fraction.padEnd(power, '0');
  const units = `${whole}${shifted.slice(0, power)}`.replace(/^0+(?=\d)/, '') || '0';
  return `${units}.${shifted.slice(power).replace(/0+$/, '').padEnd(2, '0')}`;
}

function fractionOf(usd: Usd): string {
  return usd.split('.')[1] ?? '';
}

function scaled(usd: Usd, places: number): bigint {
  const [whole = '0', fraction = ''] = usd.split('.');
  return BigInt(`${whole}${fraction.padEnd(places, '0')}`);
}

function fromScaled(value: bigint, places: number): Usd {
  const digits = value.toString().padStart(places + 1, '0');
  return `${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`;
}
