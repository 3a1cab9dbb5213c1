import { z } from 'zod';
import type { Reading } from '../outside-data/input-record.model.ts';
import { readShape } from '../outside-data/read-records.load.ts';

const text = z.string().trim().min(1);
const statement = {
  effectiveFrom: z.iso.date().nullable(),
  effectiveTo: z.iso.date().nullable(),
  citation: text,
  isVerified: z.boolean(),
  verifiedTo: z.iso.date().nullable().default(null),
};

const countryShape = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9]{2,9}$/, 'is not a code such as POL or NSPA'),
  kind: z.enum(['COUNTRY', 'INTERNATIONAL_ORGANIZATION']),
  name: text,
  isFictional: z.boolean(),
  region: z
    .enum([
      'AFRICA',
      'EAST_ASIA_AND_PACIFIC',
      'EUROPE_AND_EURASIA',
      'NEAR_EAST',
      'SOUTH_AND_CENTRAL_ASIA',
      'WESTERN_HEMISPHERE',
    ])
    .nullable(),
  aliases: z.array(text),
  customerCodes: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-Z0-9]{2}$/, 'is not a customer code of two characters'),
      authority: text.default('Defense Security Cooperation Agency, list of customer codes'),
      ...statement,
    }),
  ),
  groups: z.array(
    z.strictObject({
      group: z.enum([
        'NATO_MEMBER',
        'NATO_ORGANIZATION',
        'PLUS_FIVE',
        'MAJOR_NON_NATO_ALLY',
        'QUALITATIVE_MILITARY_EDGE',
      ]),
      authority: text,
      ...statement,
    }),
  ),
  combatantCommands: z.array(
    z.strictObject({
      command: z.enum(['AFRICOM', 'CENTCOM', 'EUCOM', 'INDOPACOM', 'NORTHCOM', 'SOUTHCOM']),
      authority: text.default('Unified Command Plan'),
      ...statement,
    }),
  ),
  provenance: z.strictObject({
    source: text,
    address: z.url().nullable(),
    retrievedOn: z.iso.date().nullable(),
  }),
});

/** A purchaser as it is loaded: a line of `facts/countries.ndjson`, with what that leaves out. */
export type StoredCountryRecord = z.infer<typeof countryShape>;

/** Reads a purchaser, or says why it cannot be taken. */
export function readCountryRecord(value: unknown): Reading<StoredCountryRecord> {
  const reading = readShape(countryShape, value);
  const reason = 'value' in reading ? contradictionIn(reading.value) : null;
  return reason === null ? reading : { reason };
}

function contradictionIn(record: StoredCountryRecord): string | null {
  const { code, isFictional, customerCodes, groups, combatantCommands } = record;
  // QAT is Qatar; every other code of three letters with a Q in front is free for invention.
  if (isFictional !== (/^Q[A-Z]{2}$/.test(code) && code !== 'QAT')) {
    return isFictional
      ? `${code} is marked as fictional, but only codes of three letters beginning with Q are.`
      : `${code} is a code for fictional countries, but the record is not marked as one.`;
  }
  const reversed = [...customerCodes, ...groups, ...combatantCommands].find(
    ({ effectiveFrom, effectiveTo }) =>
      effectiveFrom !== null && effectiveTo !== null && effectiveTo < effectiveFrom,
  );
  return reversed === undefined
    ? null
    : `${code} has dates that contradict each other: from ${reversed.effectiveFrom} to ${reversed.effectiveTo}.`;
}
