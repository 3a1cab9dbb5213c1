import { isPurchaserOrPublic, type Viewer } from '@concord/kernel';
import type { Database } from './database.ts';
import type { Pool } from './pool/open-pool.ts';

/** One agency's two ways into the database. */
export interface AgencyPools {
  readonly staff: Pool;
  /** What purchasers and the public reach, under row-level security of their own. */
  readonly purchaser: Pool;
}

/** The database as a viewer may reach it. */
export type DatabaseOf = (viewer: Viewer) => Database;

/**
 * Purchasers and the public always read under the purchaser's login role and their own country, so
 * that a mistake in a statement's conditions still shows them nothing of others.
 */
export function createDatabaseOf({ staff, purchaser }: AgencyPools): DatabaseOf {
  return (viewer) =>
    isPurchaserOrPublic(viewer)
      ? purchaser.readAs({ 'concord.purchaser_code': viewer.country ?? '' })
      : staff.database;
}
