import type { CaseMilestoneCode } from '../../generated/schema.ts';

/** A milestone that a case reached. */
export interface MilestoneModel {
  readonly milestone: CaseMilestoneCode;
  readonly reachedOn: string;
  readonly documentCode: string | null;
  readonly actor: string;
}
