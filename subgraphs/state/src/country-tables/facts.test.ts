import { existsSync, readFileSync } from 'node:fs';
import { parseDate } from '@concord/kernel';
import { describe, expect, it } from 'vitest';
import {
  type CountryRecord,
  createCountryLookup,
  mergeCountry,
  nameKey,
  readCountryTables,
} from './index.ts';

const countries = readFileSync(new URL('../../facts/countries.ndjson', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as CountryRecord);
const byCode = new Map(countries.map((country) => [country.code, country]));
const find = createCountryLookup(countries);

describe('the shipped countries', () => {
  it('stand once each, in the order of their codes, and leave out the United States', () => {
    const codes = countries.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].toSorted());
    expect(codes).not.toContain('USA');
  });

  it('are named so that no spelling stands for two', () => {
    const spellings = countries.flatMap(({ code, name, aliases }) =>
      [name, ...aliases].map((spelling) => [nameKey(spelling), code] as const),
    );
    expect(
      spellings.filter(([key], i) => spellings.findIndex(([other]) => other === key) !== i),
    ).toEqual([]);
  });

  it('have customer codes of their own', () => {
    const codes = countries.flatMap(({ customerCodes }) => customerCodes.map(({ code }) => code));
    expect(codes).toHaveLength(new Set(codes).size);
    expect(byCode.get('DNK')?.customerCodes.map(({ code }) => code)).toEqual(['DE']);
  });

  it('cite a source for each statement, with days that exist and in order', () => {
    for (const { customerCodes, groups, combatantCommands, provenance } of countries) {
      expect(provenance.retrievedOn).toBe('2026-11-21');
      for (const { effectiveFrom, effectiveTo, citation } of [
        ...customerCodes,
        ...groups,
        ...combatantCommands,
      ]) {
        expect(citation).toMatch(/\.$/);
        const days = [effectiveFrom, effectiveTo].filter((day) => day !== null);
        expect(days.map(parseDate).toSorted()).toEqual(days);
      }
    }
  });

  it.each([
    ['NATO_MEMBER', 31],
    ['NATO_ORGANIZATION', 2],
    ['PLUS_FIVE', 5],
    ['QUALITATIVE_MILITARY_EDGE', 15],
  ])('has in %s %i', (group, count) => {
    expect(
      countries.filter(({ groups }) => groups.some((held) => held.group === group)),
    ).toHaveLength(count);
  });
});

describe('the lookup of a purchaser', () => {
  it.each([
    ['Government of the Netherlands', 'NLD'],
    ['The Government of the Kingdom of the Netherlands', 'NLD'],
    ['government of the united arab emirates', 'ARE'],
    ['Taipei Economic and Cultural Representative Office in the United States (TECRO)', 'TWN'],
    ['TECRO', 'TWN'],
    ['Republic of Korea', 'KOR'],
    ['Government of the Republic of Korea', 'KOR'],
    ['Korea', 'KOR'],
    ["Democratic People's Republic of Korea", 'PRK'],
    ['Republic of China', 'TWN'],
    ["People's Republic of China", 'CHN'],
    ['NATO Support and Procurement Agency (NSPA)', 'NSPA'],
    ['NSPA', 'NSPA'],
    ['OCCAR', 'OCCAR'],
    ['Republic of Türkiye', 'TUR'],
    ['TURKEY', 'TUR'],
    ['Kingdom of Saudi Arabia', 'SAU'],
    ['Hashemite Kingdom of Jordan', 'JOR'],
    ['Republic of the Philippines', 'PHL'],
    ['Czech Republic', 'CZE'],
    ['Cote dIvoire', 'CIV'],
    ['Bosnia & Herzegovina', 'BIH'],
    ['Congo (Kinshasa)', 'COD'],
    ['Democratic Republic of the Congo', 'COD'],
    ['Republic of the Congo', 'COG'],
    ['Sint Maarten', 'SXM'],
    ['Guinea', 'GIN'],
    ['Dominica', 'DMA'],
    ['U.K.', 'GBR'],
  ])('knows %s', (name, code) => {
    expect(find(name)).toBe(code);
  });

  it.each([
    'Congo',
    'Government of lsrael',
    'Bandaria',
    'Yugoslavia',
    "Democratic People's Republic of Atlantis",
    'POL',
    'Government of',
    '',
  ])('does not guess at %j', (name) => {
    expect(find(name)).toBeNull();
  });

  it('gives none of two that go by one name', () => {
    const [poland, norway] = ['POL', 'NOR'].map(
      (code) => ({ code, kind: 'COUNTRY', name: 'Twin', aliases: [] }) as const,
    );
    expect(
      createCountryLookup([poland, norway].filter((twin) => twin !== undefined))('Twin'),
    ).toBeNull();
  });
});

const folder = new URL('../../../../../shared/data/', import.meta.url);

describe.skipIf(!existsSync(folder))('beside the real data', () => {
  it('knows every purchaser of the notices of 2024', () => {
    const notices = readFileSync(new URL('notifications/notifications.dev.ndjson', folder), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Notice);
    const wrong = notices.filter(
      ({ purchaser, purchaser_as_printed: printed, purchaser_iso3: iso3 }) =>
        find(purchaser) !== (iso3 ?? 'NSPA') ||
        // One of them is misprinted with a small L.
        find(printed) !== (printed === 'Government of lsrael' ? null : (iso3 ?? 'NSPA')),
    );
    expect(notices.length).toBeGreaterThan(60);
    expect(wrong).toEqual([]);
  });

  it('holds all that the tables say of countries', () => {
    const text = (file: string) => readFileSync(new URL(`countries/${file}`, folder), 'utf8');
    const tables = readCountryTables(
      {
        'countries.csv': text('countries.csv'),
        'country_names.csv': text('country_names.csv'),
        'dsca_codes.csv': text('dsca_codes.csv'),
      },
      { source: 'the tables', address: null, retrievedOn: null },
    );
    expect(tables.countries).toHaveLength(237);
    expect(tables.rejected).toHaveLength(28);
    for (const read of tables.countries) {
      const held = byCode.get(read.code);
      expect(held, read.code).toBeDefined();
      expect(held && mergeCountry(held, read)).toEqual(held);
    }
  });
});

interface Notice {
  purchaser: string;
  purchaser_as_printed: string;
  purchaser_iso3: string | null;
}
