import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';

/** Whom the server runs as, when that is not ourselves. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root lends the server another identity: the owner of the
 * data if there is any yet, else `postgres`, else `nobody`; nothing on the machine is changed.
 * Undefined means: as ourselves. Throws if the system does not know us, as in some containers.
 */
export function serverUser(data: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) {
    refuseUnknownUser();
    return undefined;
  }
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) {
    return { uid: owner.uid, gid: owner.gid };
  }
  const user = passwdEntry('postgres') ?? passwdEntry('nobody');
  if (user === undefined) {
    throw new Error(
      'The embedded PostgreSQL cannot run as root, and this machine has no user postgres or nobody; set DATABASE_URL to a PostgreSQL server instead.',
    );
  }
  return user;
}

function refuseUnknownUser(): void {
  try {
    userInfo();
  } catch {
    throw new Error(
      `The embedded PostgreSQL cannot run as user ${process.getuid?.()}, whom this machine has no entry for; set DATABASE_URL to a PostgreSQL server instead.`,
    );
  }
}

function passwdEntry(name: string): ServerUser | undefined {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])];
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : undefined;
}
