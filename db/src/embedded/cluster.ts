import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { run } from './run.ts';
import type { ServerUser } from './server-user.ts';

/** The files of one server. */
export interface Cluster {
  /** PostgreSQL's own folder. */
  readonly data: string;
  readonly logFile: string;
  /** The port of last time, so that pools and people find the server again. */
  readonly portFile: string;
  /** Which process may stop the server. */
  readonly ownerFile: string;
  readonly password: string;
}

/** Where a place keeps the data; named by major version, since another cannot read it. */
export function dataFolder(place: string): string {
  return join(place, 'postgres-18', 'data');
}

/**
 * Opens the cluster in a place, creating it if there is none. It is created beside and then renamed,
 * so that a half-made one is never used and of two processes at once one simply wins.
 */
export function openCluster(
  place: string,
  binaries: Binaries,
  user: ServerUser | undefined,
): Cluster {
  const root = join(place, 'postgres-18');
  if (!existsSync(root)) {
    removeLeftovers(place);
    create(place, root, binaries, user);
  }
  try {
    return {
      data: join(root, 'data'),
      logFile: join(root, 'server.log'),
      portFile: join(root, 'port'),
      ownerFile: join(root, 'owner'),
      password: readFileSync(join(root, 'password'), 'utf8'),
    };
  } catch (error) {
    throw new Error(
      `The embedded PostgreSQL in ${root} belongs to another user; start it as that user, or remove the folder.`,
      { cause: error },
    );
  }
}

const buildingPrefix = 'postgres-building-';

function create(place: string, root: string, binaries: Binaries, user: ServerUser | undefined) {
  const building = mkdtempSync(join(place, buildingPrefix));
  try {
    chmodSync(building, 0o711);
    const password = randomBytes(24).toString('base64url');
    writeFileSync(join(building, 'password'), password, { mode: 0o600 });
    const passwordForServer = join(building, 'password-for-server');
    writeFileSync(passwordForServer, password, { mode: 0o600 });
    const data = join(building, 'data');
    mkdirSync(data, { mode: 0o700 });
    if (user !== undefined) {
      chownSync(passwordForServer, user.uid, user.gid);
      chownSync(data, user.uid, user.gid);
    }
    const complaint = run(
      binaries.initdb,
      [
        `--pgdata=${data}`,
        '--username=postgres',
        `--pwfile=${passwordForServer}`,
        '--auth=scram-sha-256',
        // The order of text must not depend on the machine: cursors outlive it.
        ...[
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
          '--locale=C',
          '--encoding=UTF8',
        ],
        ...['--no-sync', '--no-instructions'],
      ],
      user,
    );
    if (complaint !== null) {
      throw new Error(`The embedded PostgreSQL could not create its files: ${complaint}`);
    }
    rmSync(passwordForServer);
    renameSync(building, root);
  } catch (error) {
    rmSync(building, { recursive: true, force: true });
    if (!existsSync(root)) {
      throw error; // If it exists by now, another process was faster, and we use its cluster.
    }
  }
}

/** What processes left that died while creating; a live one needs seconds, not an hour. */
function removeLeftovers(place: string): void {
  for (const name of readdirSync(place).filter((entry) => entry.startsWith(buildingPrefix))) {
    const path = join(place, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found !== undefined && Date.now() - found.mtimeMs > 3_600_000) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}
