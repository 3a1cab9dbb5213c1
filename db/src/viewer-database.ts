import { isPurchaserOrPublic, type Viewer } from '@concord/kernel';
import type { Database } from './database.ts';
import type { Pool } from './pool/open-pool.ts';
import type { Settings } from './pool/settings.ts';

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

/** How a viewer's commands reach the database. */
export interface Writer {
  readonly database: Database;
  /** What must hold in each transaction; absent for staff. */
  readonly settings?: Settings;
}

/** The way a viewer's commands go. */
export type WriterOf = (viewer: Viewer) => Writer;

/** Purchasers write under the purchaser's login role and their own country, as they read. */
export function createWriterOf({ staff, purchaser }: AgencyPools): WriterOf {
  return (viewer) =>
    isPurchaserOrPublic(viewer)
      ? {
          database: purchaser.database,
          settings: { 'concord.purchaser_code': viewer.country ?? '' },
        }
      : { database: staff.database };
}
