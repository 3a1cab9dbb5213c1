import type { CountryGroup } from '../notification-evaluation/index.ts';

/** A region by the State Department's bureaus, as in the schema. */
export type Region =
  | 'AFRICA'
  | 'EAST_ASIA_AND_PACIFIC'
  | 'EUROPE_AND_EURASIA'
  | 'NEAR_EAST'
  | 'SOUTH_AND_CENTRAL_ASIA'
  | 'WESTERN_HEMISPHERE';

/** A geographic combatant command, as in the schema. */
export type CombatantCommand =
  | 'AFRICOM'
  | 'CENTCOM'
  | 'EUCOM'
  | 'INDOPACOM'
  | 'NORTHCOM'
  | 'SOUTHCOM';

/** A dated statement about a country and what it was read from. Both days belong to the range. */
interface DatedStatement {
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly citation: string;
  readonly isVerified: boolean;
}

/** A two-character code that stands for a purchaser in case identifiers. */
export interface CustomerCodeRecord extends DatedStatement {
  readonly code: string;
}

/** That a purchaser belongs to a group, and what makes it so. */
export interface GroupRecord extends DatedStatement {
  readonly group: CountryGroup;
  readonly authority: string;
}

/** The combatant command that holds a country. */
export interface CombatantCommandRecord extends DatedStatement {
  readonly command: CombatantCommand;
}

/** Where a record came from. */
export interface RecordProvenance {
  readonly source: string;
  readonly address: string | null;
  readonly retrievedOn: string | null;
}

/** One purchaser: a line of `facts/countries.ndjson`. */
export interface CountryRecord {
  readonly code: string;
  readonly kind: 'COUNTRY' | 'INTERNATIONAL_ORGANIZATION';
  readonly name: string;
  readonly isFictional: boolean;
  readonly region: Region | null;
  readonly aliases: readonly string[];
  readonly customerCodes: readonly CustomerCodeRecord[];
  readonly groups: readonly GroupRecord[];
  readonly combatantCommands: readonly CombatantCommandRecord[];
  readonly provenance: RecordProvenance;
}

/** A line of a table that was not taken, and why. */
export interface RejectedLine {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}
