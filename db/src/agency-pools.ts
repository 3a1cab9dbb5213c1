import { sql } from 'drizzle-orm';
import { openPool } from './pool/open-pool.ts';
import type { AgencyPools } from './viewer-database.ts';

/** How one agency's pools are opened. */
export interface AgencyPoolOptions {
  readonly staffUrl: string;
  readonly purchaserUrl: string;
  /** Connections of both pools together. */
  readonly connections: number;
  /** Told the text of each statement. */
  readonly onStatement?: (text: string) => void;
}

/** One agency's pools, and their end. */
export interface OpenAgencyPools extends AgencyPools {
  /** Whether the database answers on both. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** Opens a pool for each of an agency's login roles. The caller owns them and must close them. */
export function openAgencyPools(options: AgencyPoolOptions): OpenAgencyPools {
  const { staffUrl, purchaserUrl, connections, onStatement } = options;
  const max = Math.max(1, Math.floor(connections / 2));
  const shared = { max, ...(onStatement !== undefined && { onStatement }) };
  const staff = openPool({ url: staffUrl, ...shared });
  const purchaser = openPool({ url: purchaserUrl, ...shared });
  return {
    staff,
    purchaser,
    async isReady() {
      const answers = await Promise.allSettled(
        [staff, purchaser].map((pool) => pool.database.execute(sql`select`)),
      );
      return answers.every((answer) => answer.status === 'fulfilled');
    },
    async close() {
      await Promise.all([staff.close(), purchaser.close()]);
    },
  };
}
