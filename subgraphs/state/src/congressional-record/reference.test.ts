import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Certification, parseArticles, toNdjsonLine } from './index.ts';

const folder = new URL('../../../../../shared/data/notifications/', import.meta.url);
const isAbsent = !existsSync(new URL('raw/', folder));
const where = isAbsent
  ? 'SKIPPED, no ../shared/data/notifications beside the repository'
  : 'of 2024';

type Reference = Record<string, unknown> & Pick<Certification, 'items' | 'principal_contractors'>;

/** Every field in which no certification may differ. */
const exactFields = [
  'kind',
  'emergency_determination',
  'date_delivered',
  'purchaser_as_printed',
  'purchaser',
  'purchaser_iso3',
  'title',
  'mde_value_usd',
  'other_value_usd',
  'total_value_usd',
  'value_in_cover_letter_usd',
  'funding_source',
  'other_items',
  'implementing_agency',
  'case_ids',
  'country_code_in_case_id',
  'prior_case_ids',
  'amends_transmittal_no',
  'amends_date',
  'revised_total_value_usd',
];

describe(`the certifications ${where}`, () => {
  let references = new Map<string, Reference>();
  let parsed = new Map<string, Reference>();
  let rejected: string[] = [];

  beforeAll(() => {
    if (isAbsent) {
      return;
    }
    const lines = readFileSync(new URL('notifications.dev.ndjson', folder), 'utf8')
      .trim()
      .split('\n');
    references = byNumber(lines);
    const codes = new Map(
      [...references.values()].map((each) => [
        each['purchaser'],
        each['purchaser_iso3'] as string | null,
      ]),
    );
    const articles = readdirSync(new URL('raw/', folder))
      .sort()
      .map((name) => ({
        file: `raw/${name}`,
        text: readFileSync(new URL(`raw/${name}`, folder), 'utf8'),
      }));
    const result = parseArticles(articles, (name) => codes.get(name) ?? null);
    // Through the printed line, so that the numerals are proven as well.
    parsed = byNumber(result.certifications.map(toNdjsonLine));
    rejected = result.rejected.map(({ reason }) => reason);
  });

  it.skipIf(isAbsent)('are all found, and nothing else is', () => {
    expect([...parsed.keys()].sort()).toEqual([...references.keys()].sort());
    expect(rejected.filter((reason) => !reason.includes('was already read from'))).toEqual([]);
  });

  it.skipIf(isAbsent).each(exactFields)('agree in %s', (field) => {
    for (const [number, reference] of references) {
      expect(spaceless(parsed.get(number)?.[field]), number).toEqual(spaceless(reference[field]));
    }
  });

  it.skipIf(isAbsent)('agree in every item', () => {
    for (const [number, { items }] of references) {
      expect(spaceless(parsed.get(number)?.items), number).toEqual(spaceless(items));
    }
  });

  it.skipIf(isAbsent)('agree in every contractor', () => {
    for (const [number, reference] of references) {
      const { principal_contractors: contractors } = reference;
      const own = parsed.get(number)?.principal_contractors;
      expect(spaceless(own), number).toEqual(spaceless(contractors));
    }
  });
});

function byNumber(lines: readonly string[]): Map<string, Reference> {
  return new Map(
    lines.map((line) => {
      const record = JSON.parse(line) as Reference;
      return [String(record['transmittal_no']), record];
    }),
  );
}

/** Case and spaces do not count, since line breaks decide them. */
function spaceless(value: unknown): string {
  return JSON.stringify(value ?? null)
    .toLowerCase()
    .replace(/\s+/g, '');
}
