import { join } from 'node:path';
import {
  type Agency,
  ensureRoles,
  migrate,
  type OpenAgencyPools,
  openAdmin,
  openAgencyPools,
  rolePassword,
  roleUrl,
  startEmbeddedPostgres,
} from '@concord/db';
import type { Environment } from './environment.ts';

/** A migrated database with the agencies' login roles. */
export interface WorkDatabase {
  /** Whether it is our own embedded server, not one that somebody named. */
  readonly isEmbedded: boolean;
  /** The administrator's address. */
  readonly adminUrl: string;
  /** The addresses of an agency's two login roles. */
  urlsOf(agency: Agency): { readonly staffUrl: string; readonly purchaserUrl: string };
  /** Stops the embedded server; leaves a named one alone. */
  stop(): Promise<void>;
}

/** `DATABASE_URL` wins; otherwise our own PostgreSQL in the data folder. Migrates either. */
export async function openWorkDatabase(environment: Environment): Promise<WorkDatabase> {
  const { DATABASE_URL, DATA_DIR } = environment;
  const server =
    DATABASE_URL === undefined
      ? await startEmbeddedPostgres({ folder: join(DATA_DIR, 'postgres') })
      : { url: DATABASE_URL, stop: () => Promise.resolve() };
  try {
    await prepareDatabase(server.url);
  } catch (fault) {
    throw DATABASE_URL === undefined ? fault : unusable(fault);
  }
  return {
    isEmbedded: DATABASE_URL === undefined,
    adminUrl: server.url,
    urlsOf: (agency) => agencyUrls(server.url, agency),
    stop: server.stop,
  };
}

function unusable(cause: unknown): Error {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new Error(`The database of DATABASE_URL cannot be used: ${reason}`, { cause });
}

/** Brings a database up to date and gives its login roles their passwords. */
export async function prepareDatabase(adminUrl: string): Promise<void> {
  await migrate(adminUrl);
  const admin = openAdmin(adminUrl);
  try {
    await ensureRoles(admin, (role) => rolePassword(adminUrl, role));
  } finally {
    await admin.end();
  }
}

/** The addresses of an agency's login roles in the database of an administrator's address. */
export function agencyUrls(adminUrl: string, agency: Agency) {
  const urlOf = (kind: 'staff' | 'purchaser') => {
    const role = `concord_${agency}_${kind}` as const;
    return roleUrl(adminUrl, role, rolePassword(adminUrl, role));
  };
  return { staffUrl: urlOf('staff'), purchaserUrl: urlOf('purchaser') };
}

/** The pools of all three agencies. */
export type AllPools = Readonly<Record<Agency, OpenAgencyPools>>;

/** Opens the pools of all three agencies, with a third of the connections each. */
export function openAllPools(
  urlsOf: WorkDatabase['urlsOf'],
  connections: number,
  onStatement?: (agency: Agency, text: string) => void,
): AllPools {
  const open = (agency: Agency) =>
    openAgencyPools({
      ...urlsOf(agency),
      connections: Math.floor(connections / 3),
      ...(onStatement !== undefined && {
        onStatement: (text: string) => onStatement(agency, text),
      }),
    });
  return { dod: open('dod'), state: open('state'), partner: open('partner') };
}

/** Closes the pools of all three agencies. */
export async function closeAllPools(pools: AllPools): Promise<void> {
  await Promise.all([pools.dod.close(), pools.state.close(), pools.partner.close()]);
}
