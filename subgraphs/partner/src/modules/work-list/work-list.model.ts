import type { Connection } from '@concord/kernel';
import type { WorkListKind } from '../../generated/schema.ts';

/** Something that waits for a purchaser. */
export interface WorkListItemModel {
  readonly kind: WorkListKind;
  readonly reference: string;
  readonly description: string;
  readonly since: string;
  readonly dueOn: string | null;
  readonly daysLeft: number | null;
  readonly amount: string | null;
  readonly isFictional: boolean;
  /** Of an offer to sign: the version an answer must name. */
  readonly offerVersion: number | null;
}

/** A purchaser's work list. */
export type WorkListItemConnectionModel = Connection<WorkListItemModel>;
