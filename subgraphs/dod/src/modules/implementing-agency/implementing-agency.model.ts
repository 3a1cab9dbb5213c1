import type { Connection } from '@concord/kernel';

/** An implementing agency. */
export interface ImplementingAgencyModel {
  readonly code: string;
  readonly name: string;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly citation: string;
  readonly isVerified: boolean;
}

/** A list of implementing agencies. */
export type ImplementingAgencyConnectionModel = Connection<ImplementingAgencyModel>;
