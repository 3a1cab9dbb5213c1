import type { Connection } from '@concord/kernel';
import type { DesignationBasis, EquipmentDesignation } from '../../generated/schema.ts';
import type { Dated } from '../dated-row/dated-row.model.ts';

/** What the first character of a generic code stands for. */
export interface GenericCodeFamilyModel {
  readonly letter: string;
  readonly meaning: string;
  readonly citation: string;
  readonly isVerified: boolean;
}

/** A designation of an item. */
export interface MaslDesignationModel extends Dated {
  readonly designation: EquipmentDesignation;
  readonly basis: DesignationBasis;
  readonly citation: string;
  readonly isVerified: boolean;
}

/** An article or a service of the catalogue. */
export interface MaslItemModel extends Dated {
  readonly maslId: string;
  readonly genericCode: string;
  /** Null where the source prints the generic code alone. */
  readonly maslNumber: string | null;
  readonly genericCodeFamily: GenericCodeFamilyModel;
  readonly description: string;
  readonly unitOfIssue: string | null;
  readonly munitionsListCategory: string | null;
  readonly isMajorEndItem: boolean;
  readonly isFictional: boolean;
  readonly citation: string;
  readonly isVerified: boolean;
  /** Oldest first. */
  readonly designations: readonly MaslDesignationModel[];
  /** When its generic code was among those whose deliveries are reported one by one. */
  readonly reportedSpans: readonly Dated[];
}

/** A list of items. */
export type MaslItemConnectionModel = Connection<MaslItemModel>;
