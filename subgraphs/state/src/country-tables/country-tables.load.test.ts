import { describe, expect, it } from 'vitest';
import { type CountryRecord, mergeCountry, readCountryTables } from './index.ts';

const provenance = { source: 'a table', address: null, retrievedOn: '2026-11-21' };
const heading =
  'iso3,iso_numeric,name,official_name_en,combatant_command,state_region,nato_accession_year,mnna_entry_year,mnna_exit_year,is_independent';
const poland = 'POL,616,Poland,Poland,EUCOM,Europe and Eurasia,1999,,,Yes';

describe('country tables', () => {
  it('become one record a country', () => {
    const { countries, rejected } = read(
      [poland, 'BHS,044,"Bahamas, The",Bahamas,NORTHCOM,Western Hemisphere,,,,Yes'],
      ['POLAND,POL', 'POL: POLAND,POL', 'Polska,POL', '"BAHAMAS,THE",BHS'],
      ['PL,Poland,POL,POL,country'],
    );
    expect(rejected).toEqual([]);
    expect(countries.map(({ code, name }) => [code, name])).toEqual([
      ['BHS', 'The Bahamas'],
      ['POL', 'Poland'],
    ]);
    expect(countries[1]).toEqual({
      code: 'POL',
      kind: 'COUNTRY',
      name: 'Poland',
      isFictional: false,
      region: 'EUROPE_AND_EURASIA',
      aliases: ['Polska'],
      customerCodes: [
        {
          code: 'PL',
          effectiveFrom: null,
          effectiveTo: null,
          citation: "a table: dsca_codes.csv, printed 'Poland'.",
          isVerified: false,
        },
      ],
      groups: [
        {
          group: 'NATO_MEMBER',
          effectiveFrom: '1999-12-31',
          effectiveTo: null,
          authority: 'North Atlantic Treaty',
          citation:
            'a table: countries.csv, nato_accession_year 1999; the day is not given, the last of the year is certain.',
          isVerified: false,
        },
      ],
      combatantCommands: [
        {
          command: 'EUCOM',
          effectiveFrom: null,
          effectiveTo: null,
          citation: 'a table: countries.csv, combatant_command.',
          isVerified: false,
        },
      ],
      provenance,
    });
  });

  it('give an ally only the days that its years make certain', () => {
    const { countries } = read([
      'AFG,004,Afghanistan,Afghanistan,CENTCOM,South and Central Asia,,2012,2022,Yes',
    ]);
    expect(countries[0]?.groups).toMatchObject([
      { group: 'MAJOR_NON_NATO_ALLY', effectiveFrom: '2012-12-31', effectiveTo: '2022-01-01' },
    ]);
  });

  it.each([
    ['pol,616,Poland,Poland,EUCOM,Europe and Eurasia,1999,,,Yes', 'alpha-3'],
    ['POL,616,,Poland,EUCOM,Europe and Eurasia,1999,,,Yes', 'name is missing'],
    ['POL,616,Poland,Poland,EUCOM,Middle Earth,1999,,,Yes', "'Middle Earth' is not a region"],
    ['POL,616,Poland,Poland,SPACECOM,Europe and Eurasia,1999,,,Yes', "'SPACECOM' is not"],
    ['POL,616,Poland,Poland,EUCOM,Europe and Eurasia,soon,,,Yes', "'soon' is not a year"],
    ['USA,840,United States,,NORTHCOM,United States,1949,,,Yes', 'United States'],
    ['GUM,316,Guam,,INDOPACOM,East Asia and Pacific,,,,Territory of US', 'United States'],
    ['YUG,,Yugoslavia,,EUCOM,Europe and Eurasia,,,,', 'not a country of today'],
    ['BVT,074,Bouvet Island,,EUCOM,Europe and Eurasia,,,,Territory of NO', 'no inhabitants'],
    ['POL,616,Poland', 'not as many fields'],
  ])('reject %s', (line, reason) => {
    const { countries, rejected } = read([line]);
    expect(countries).toEqual([]);
    expect(rejected).toEqual([
      { file: 'countries.csv', line: 2, reason: expect.stringContaining(reason) as string },
    ]);
  });

  it('reject a second line on the same country or code', () => {
    const { countries, rejected } = read(
      [poland, poland],
      [],
      ['PL,Poland,POL,POL,country', 'PL,Poland,POL,POL,country'],
    );
    expect(countries).toHaveLength(1);
    expect(rejected).toEqual([
      { file: 'countries.csv', line: 3, reason: 'POL was already read from an earlier line.' },
      { file: 'dsca_codes.csv', line: 3, reason: 'PL was already read from an earlier line.' },
    ]);
  });

  it.each([
    ['P,Poland,POL,POL,country', 'two characters'],
    ['S9,Presidential Drawdown,,^S9,programme or former state', 'a program'],
    ['KV,Kosovo,XKX,*KS,country', "'XKX', which countries.csv does not have"],
  ])('reject the code of %s', (line, reason) => {
    expect(read([poland], [], [line]).rejected).toEqual([
      { file: 'dsca_codes.csv', line: 2, reason: expect.stringContaining(reason) as string },
    ]);
  });

  it('pass over spellings that name another country as well', () => {
    const { countries } = read(
      [
        'COD,180,Congo (Kinshasa),,AFRICOM,Africa,,,,Yes',
        'COG,178,Congo (Brazzaville),Congo,AFRICOM,Africa,,,,Yes',
      ],
      ['Congo,COG', 'Congo-Brazza,COG', 'Israel 1989,COG', '"xml:space=""preserve"">Congo",COG'],
    );
    expect(countries.map(({ aliases }) => aliases)).toEqual([[], ['Congo-Brazza']]);
  });

  it.each([
    ['countries.csv', 'iso3,name\nPOL,Poland', 'The heading has no iso_numeric'],
    ['dsca_codes.csv', '', 'The file is not a table'],
  ] as const)('without a readable %s tell so', (file, text, reason) => {
    const texts = { ...textsOf([poland]), [file]: text };
    expect(readCountryTables(texts, provenance).rejected[0]).toEqual({
      file,
      line: 1,
      reason: expect.stringContaining(reason) as string,
    });
  });
});

describe('merging what a table says', () => {
  const [held] = read([poland], ['Polska,POL'], ['PL,Poland,POL,POL,country']).countries;
  const [bare] = read(['POL,616,Poland,Poland,,Europe and Eurasia,,,,Yes']).countries;

  it('overrides nothing and adds what was missing', () => {
    const known = {
      ...held,
      groups: held?.groups.map((group) => ({ ...group, effectiveFrom: '1999-03-12' })),
    };
    expect(mergeCountry(known as CountryRecord, held as CountryRecord)).toEqual(known);
    expect(mergeCountry(bare as CountryRecord, held as CountryRecord)).toEqual(held);
  });
});

function read(countries: string[], names: string[] = [], codes: string[] = []) {
  return readCountryTables(textsOf(countries, names, codes), provenance);
}

function textsOf(countries: string[], names: string[] = [], codes: string[] = []) {
  return {
    'countries.csv': [heading, ...countries].join('\n'),
    'country_names.csv': ['name_as_met,iso3', ...names].join('\n'),
    'dsca_codes.csv': ['dsca_code,text_as_printed,iso3,csis_geographic_code,kind', ...codes].join(
      '\n',
    ),
  };
}
