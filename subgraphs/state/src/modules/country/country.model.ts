import type { Connection } from '@concord/kernel';
import type {
  CombatantCommand,
  CountryGroup,
  CountryKind,
  Region,
} from '../../generated/schema.ts';

/** A purchaser. */
export interface CountryModel {
  readonly code: string;
  readonly kind: CountryKind;
  readonly name: string;
  readonly isFictional: boolean;
  readonly region: Region | null;
  readonly aliases: readonly string[];
  readonly source: string;
  readonly address: string | null;
  readonly retrievedOn: string | null;
}

/** Something said of a purchaser from one day to another, with its source. */
interface CountryAssignment {
  readonly countryCode: string;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly authority: string;
  readonly citation: string;
  readonly isVerified: boolean;
  readonly verifiedTo: string | null;
}

/** That a purchaser belongs to a group. */
export interface CountryGroupMembershipModel extends CountryAssignment {
  readonly group: CountryGroup;
}

/** A code that stands for a purchaser in case identifiers. */
export interface CustomerCodeModel extends CountryAssignment {
  readonly code: string;
}

/** That a country is in the area of a combatant command. */
export interface CombatantCommandAssignmentModel extends CountryAssignment {
  readonly combatantCommand: CombatantCommand;
}

/** A list of purchasers. */
export type CountryConnectionModel = Connection<CountryModel>;
