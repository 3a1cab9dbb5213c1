import { inReadingOrder } from './alias.load.ts';
import type {
  CombatantCommand,
  CombatantCommandRecord,
  GroupRecord,
  RecordProvenance,
  Region,
} from './country-record.load.ts';
import type { CsvRecord } from './csv.load.ts';
import { memberships } from './membership.load.ts';

/** What a line of `countries.csv` says about a country, without its codes and spellings. */
export interface CountryRow {
  readonly code: string;
  readonly name: string;
  readonly officialName: string;
  readonly region: Region | null;
  readonly groups: readonly GroupRecord[];
  readonly combatantCommands: readonly CombatantCommandRecord[];
}

const regions: ReadonlyMap<string, Region> = new Map([
  ['Africa', 'AFRICA'],
  ['East Asia and Pacific', 'EAST_ASIA_AND_PACIFIC'],
  ['Europe and Eurasia', 'EUROPE_AND_EURASIA'],
  ['Near East', 'NEAR_EAST'],
  ['South and Central Asia', 'SOUTH_AND_CENTRAL_ASIA'],
  ['Western Hemisphere', 'WESTERN_HEMISPHERE'],
]);

const commands: ReadonlyMap<string, CombatantCommand> = new Map(
  (['AFRICOM', 'CENTCOM', 'EUCOM', 'INDOPACOM', 'NORTHCOM', 'SOUTHCOM'] as const).map((command) => [
    command,
    command,
  ]),
);

/** Islands and coasts that nobody lives on, and so nobody buys for. */
const uninhabited = new Set(['ATA', 'ATF', 'BVT', 'HMD', 'SGS']);

/** Reads a line of `countries.csv`, or tells in a sentence why it is not taken. */
export function readCountryRow(
  record: CsvRecord,
  provenance: RecordProvenance,
): CountryRow | string {
  const value = (column: string) => record.values.get(column)?.trim() ?? '';
  const code = value('iso3');
  const region = regions.get(value('state_region')) ?? null;
  const command = value('combatant_command');
  const refusal = refusalOf(code, value, region);
  if (refusal !== null) {
    return refusal;
  }
  const groups = memberships(value, provenance);
  return typeof groups === 'string'
    ? groups
    : {
        code,
        name: inReadingOrder(value('name')).replaceAll(' & ', ' and '),
        officialName: value('official_name_en'),
        region,
        groups,
        combatantCommands: commandRecords(command, provenance),
      };
}

function refusalOf(
  code: string,
  value: (column: string) => string,
  region: Region | null,
): string | null {
  if (!/^[A-Z]{3}$/.test(code)) {
    return `'${code}' is not an ISO 3166 alpha-3 code.`;
  }
  if (value('name') === '') {
    return 'The name is missing.';
  }
  if (code === 'USA' || /\bof US$/.test(value('is_independent'))) {
    return 'The United States and its territories do not purchase from themselves.';
  }
  if (!/^\d{3}$/.test(value('iso_numeric'))) {
    return `${code} has no number in ISO 3166: it is not a country of today.`;
  }
  if (uninhabited.has(code)) {
    return `${code} has no inhabitants.`;
  }
  if (region === null) {
    return `'${value('state_region')}' is not a region of the State Department.`;
  }
  const command = value('combatant_command');
  return command === '' || commands.has(command)
    ? null
    : `'${command}' is not a geographic combatant command.`;
}

function commandRecords(printed: string, { source }: RecordProvenance): CombatantCommandRecord[] {
  const command = commands.get(printed);
  const citation = `${source}: countries.csv, combatant_command.`;
  return command === undefined
    ? []
    : [{ command, effectiveFrom: null, effectiveTo: null, citation, isVerified: false }];
}
