import { createGatewayApp } from '@concord/gateway';
import {
  createTokenVerifier,
  type Ending,
  type Listening,
  listen,
  openTokenKeys,
  reportToLog,
  type Transport,
  type VerifyToken,
  washingtonDate,
} from '@concord/kernel';
import { readExampleOperations, readSupergraphSdl } from '@concord/schema';
import { pino } from 'pino';
import { type DevelopmentKeys, openDevelopmentKeys } from './development-keys.ts';
import { issueDevelopmentToken } from './development-tokens.ts';
import type { Environment } from './environment.ts';
import { openExplorer } from './explorer.ts';
import { awaitFirstAnswer } from './first-answer.ts';
import { demonstrationIdentities } from './identities.ts';
import { print } from './run.ts';

/** What a program has opened before it serves. */
export interface Served {
  readonly transports: Readonly<Record<string, Transport>>;
  /** Begins what can wait until the graph serves. */
  whenServing?(): void;
  /** Lets go of what lies behind the transports. */
  stop(): Promise<void>;
}

/** Whose tokens are taken, and, in development, the keys that sign them. */
export interface Tokens {
  readonly verify: VerifyToken;
  readonly keys: DevelopmentKeys | null;
  /** Base64url of at least 32 bytes, the same in all processes and after every restart. */
  readonly cursorSecret: string;
}

/** Production takes the identity provider's tokens; development makes and takes its own. */
export async function openTokens(environment: Environment): Promise<Tokens> {
  const { OIDC_ISSUER, NODE_ENV, DATA_DIR, TOKEN_AUDIENCE } = environment;
  const isProduction = NODE_ENV === 'production';
  if (OIDC_ISSUER === undefined && !isLoopback(environment.HOST)) {
    throw new Error(
      'Development tokens open every door, so they are for this machine only. Set OIDC_ISSUER, or HOST to 127.0.0.1.',
    );
  }
  const keys = OIDC_ISSUER === undefined ? await openDevelopmentKeys(DATA_DIR, isProduction) : null;
  const issuer = await openTokenKeys({
    oidcIssuer: OIDC_ISSUER,
    developmentKeys: keys?.tokenKeySetFile,
    isProduction,
  });
  const cursorSecret = environment.CURSOR_SECRET ?? keys?.cursorSecret;
  if (cursorSecret === undefined) {
    throw new Error(
      'Set CURSOR_SECRET to 32 random bytes in base64url, so that cursors stay valid.',
    );
  }
  const verify = createTokenVerifier({ ...issuer, audience: TOKEN_AUDIENCE });
  return { verify, keys, cursorSecret };
}

function isLoopback(host: string): boolean {
  return /^127\.|^::1$|^localhost$/.test(host);
}

/**
 * Serves the graph and the explorer until a signal ends it, and prints where and for whom once a first
 * question was answered. Throws a sentence if it is not.
 */
export async function serveGraph(
  environment: Environment,
  tokens: Tokens,
  ending: Ending,
  open: () => Promise<Served>,
): Promise<void> {
  const log = pino({ level: environment.LOG_LEVEL, base: null }, pino.destination(2));
  // The bundle is built while the database starts.
  const [explorer, served] = await Promise.all([openExplorer(tokens.keys, environment), open()]);
  const gateway = await createGatewayApp({
    supergraphSdl: readSupergraphSdl(),
    transports: served.transports,
    verifyToken: tokens.verify,
    log,
    report: reportToLog(log),
    explorer,
  });
  const listening = await listenOrSay(gateway.app, environment);
  const address = addressOf(environment.HOST, listening.port);
  await gateway.warm(readExampleOperations(washingtonDate(new Date())));
  ending.inOrder(() => gateway.stop(listening.close).then(served.stop));
  // What begins here may hold the process for longer than a question may take. So it begins before our
  // own question, whose answer then tells that the next one comes in time.
  served.whenServing?.();
  await awaitFirstAnswer(address);
  await printWelcome(address, environment.TOKEN_AUDIENCE, tokens.keys);
}

async function listenOrSay(
  app: Parameters<typeof listen>[0],
  { PORT, HOST }: Environment,
): Promise<Listening> {
  try {
    return await listen(app, PORT, HOST);
  } catch (fault) {
    const isTaken = fault instanceof Error && 'code' in fault && fault.code === 'EADDRINUSE';
    throw isTaken
      ? new Error(
          `Another program listens on port ${PORT}. Set PORT to another; 0 takes a free one.`,
        )
      : fault;
  }
}

/** Where this machine reaches what listens on a host. */
function addressOf(host: string, port: number): string {
  const isAny = host === '0.0.0.0' || host === '::';
  return `http://${isAny ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Whose tokens the welcome shows: one of each side. */
const welcomed = ['rsat', 'dsca-case', 'bandaria-procurement'];

async function printWelcome(
  address: string,
  audience: string,
  keys: DevelopmentKeys | null,
): Promise<void> {
  print(`\nConcord is ready.\n  explorer  ${address}/\n  graph     ${address}/graphql\n`);
  if (keys === null) {
    return;
  }
  for (const { id, label, identity } of demonstrationIdentities) {
    if (welcomed.includes(id)) {
      const { token } = await issueDevelopmentToken(keys, audience, identity);
      print(`token of ${label} (one hour):\n${token}\n`);
    }
  }
}
