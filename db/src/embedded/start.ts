import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries, findBinaries } from './binaries.ts';
import { type Cluster, dataFolder, openCluster } from './cluster.ts';
import { launch } from './launch.ts';
import { adopt, isOwner, own } from './ownership.ts';
import { placeFor } from './place.ts';
import { findRunning, type Postmaster } from './postmaster.ts';
import { type ServerUser, serverUser } from './server-user.ts';
import { shutDown, shutDownAtOnce } from './shut-down.ts';

/** How an embedded server is started. */
export interface EmbeddedPostgresOptions {
  /** Where its files live; created if it does not exist. One folder, one server. */
  readonly folder: string;
  /** Told in a sentence what takes time. */
  readonly log?: (line: string) => void;
  /** Settings of the server itself, such as `fsync: 'off'` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A server of this process, or of another that it uses together with it. */
export interface EmbeddedPostgres {
  /** The administrator's URL; it holds a password, so it must not be printed. */
  readonly url: string;
  /** Ends the server, if this process started or adopted it; otherwise it stays for its owner. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the packages, on 127.0.0.1 and a free port, with its files in
 * a folder. For development, demonstration and tests. A second process on the same folder gets the
 * same server; a server whose process was killed is adopted. Throws one sentence that says what is
 * wrong, most often together with the way out (DATABASE_URL).
 */
export async function startEmbeddedPostgres({
  folder,
  log = () => undefined,
  settings = {},
}: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { place, user } = placeFor(resolve(folder), (path) => serverUser(dataFolder(path)));
  const binaries = findBinaries(user);
  const cluster = openCluster(place, binaries, user);
  const running = await findRunning(cluster.data);
  if (running !== null) {
    log('Using the embedded PostgreSQL that runs already.');
    adopt(cluster.ownerFile);
    return handle(running, cluster, binaries, user);
  }
  const launched = await launchPatiently(cluster, binaries, user, settings);
  return handle(launched, cluster, binaries, user);
}

const attemptsMax = 3;

/** The port may be taken meanwhile, or backends of a killed server may still be ending. */
async function launchPatiently(
  cluster: Cluster,
  binaries: Binaries,
  user: ServerUser | undefined,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const started = await launch(cluster, binaries, user, settings);
      own(cluster.ownerFile);
      return started;
    } catch (error) {
      const running = await findRunning(cluster.data); // Another process was faster.
      if (running !== null) {
        return running;
      }
      if (attempt === attemptsMax) {
        throw error;
      }
      await sleep(300 * attempt);
    }
  }
}

function handle(
  { pid, port }: Postmaster,
  cluster: Cluster,
  binaries: Binaries,
  user: ServerUser | undefined,
): EmbeddedPostgres {
  // If this process ends without stop(), or in the middle of it, the server must not stay behind.
  const atExit = () => {
    if (isOwner(cluster.ownerFile)) {
      shutDownAtOnce(pid, cluster.data, binaries, user);
    }
  };
  process.once('exit', atExit);
  return {
    url: `postgres://postgres:${cluster.password}@127.0.0.1:${port}/postgres`,
    async stop() {
      if (isOwner(cluster.ownerFile)) {
        await shutDown(pid, cluster.data, binaries);
      }
      process.off('exit', atExit);
    },
  };
}
