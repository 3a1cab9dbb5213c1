export { type AgencyPoolOptions, type OpenAgencyPools, openAgencyPools } from './agency-pools.ts';
export type {
  CommandActor,
  CommandAnswer,
  CommandOutcome,
  CommandRun,
} from './commands/command-run.ts';
export {
  decisionLock,
  letterLock,
  lockUntilEnd,
  purchaserLock,
} from './commands/lock-until-end.ts';
export { runCommand } from './commands/run-command.ts';
export { selectStream, selectStreamEnd } from './commands/select-stream.ts';
export { type ChainReport, eventBatches, verifyChains } from './commands/verify-chains.ts';
export { type CopyText, copyRows, copyTextOf } from './copy-rows.ts';
export type { Database } from './database.ts';
export { openAdmin } from './databases/open-admin.ts';
export {
  createDatabaseFromTemplate,
  databaseUrl,
  dropDatabase,
} from './databases/test-databases.ts';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded/start.ts';
export { startThrowawayPostgres } from './embedded/throwaway.ts';
export { isAnyOf } from './is-any-of.ts';
export { migrate } from './migrations/migrate.ts';
export { applySettings } from './pool/apply-settings.ts';
export { openPool, type Pool, type PoolOptions } from './pool/open-pool.ts';
export { PoolBusyError } from './pool/reserve.ts';
export type { Settings } from './pool/settings.ts';
export { ensureRoles } from './roles/ensure-roles.ts';
export { type Agency, agencies, type LoginRole, loginRoles } from './roles/role-names.ts';
export { rolePassword, roleUrl } from './roles/role-url.ts';
export { type AgencyDatabase, type CreateAgency, serveAgency } from './serve-agency.ts';
export { sqlState } from './sql-state.ts';
export type { EventTables } from './tables/event-tables.ts';
export {
  type AgencyPools,
  createDatabaseOf,
  createWriterOf,
  type DatabaseOf,
  type Writer,
  type WriterOf,
} from './viewer-database.ts';
