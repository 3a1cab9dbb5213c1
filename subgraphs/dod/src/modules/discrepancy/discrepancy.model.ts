import type { Connection } from '@concord/kernel';
import type { DiscrepancyAdjudicationStatus } from '../../generated/schema.ts';

/** How the Department of Defense handles a Supply Discrepancy Report. */
export interface DiscrepancyAdjudicationModel {
  readonly reportNumber: string;
  readonly lineNumber: string;
  readonly claimedValue: string;
  readonly status: DiscrepancyAdjudicationStatus;
  readonly receivedOn: string;
  readonly creditedValue: string | null;
  readonly explanation: string | null;
  readonly denials: number;
}

/** A list of adjudications. */
export type DiscrepancyAdjudicationConnectionModel = Connection<DiscrepancyAdjudicationModel>;
