import { constants } from 'node:os';
import { createGatewayApp } from '@concord/gateway';
import {
  createTokenVerifier,
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

/** Serves the graph and the explorer until SIGTERM or SIGINT, and prints where and for whom. */
export async function serveGraph(
  environment: Environment,
  tokens: Tokens,
  open: () => Promise<Served>,
): Promise<void> {
  const log = pino({ level: environment.LOG_LEVEL, base: null }, pino.destination(2));
  const nothingToDrain = endAtSignal();
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
  nothingToDrain.forget();
  for (const signal of signals) {
    process.once(signal, () => {
      void gateway.stop(listening.close).then(served.stop);
    });
  }
  await printWelcome(environment, listening.port, tokens.keys);
  served.whenServing?.();
  await gateway.warm(readExampleOperations(washingtonDate(new Date())));
}

const signals = ['SIGTERM', 'SIGINT'] as const;

/** Before it serves there is nothing to drain: a signal ends the process, and with it what it started. */
function endAtSignal(): { forget(): void } {
  const end = (signal: NodeJS.Signals) => process.exit(128 + constants.signals[signal]);
  for (const signal of signals) {
    process.once(signal, end);
  }
  return {
    forget() {
      for (const signal of signals) {
        process.off(signal, end);
      }
    },
  };
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

/** Whose tokens the welcome shows: one of each side. */
const welcomed = ['rsat', 'dsca-case', 'bandaria-procurement'];

async function printWelcome(
  { HOST, TOKEN_AUDIENCE }: Environment,
  port: number,
  keys: DevelopmentKeys | null,
): Promise<void> {
  const address = `http://${HOST === '0.0.0.0' ? 'localhost' : HOST}:${port}`;
  print(`\nConcord is ready.\n  explorer  ${address}/\n  graph     ${address}/graphql\n`);
  if (keys === null) {
    return;
  }
  for (const { id, label, identity } of demonstrationIdentities) {
    if (welcomed.includes(id)) {
      const { token } = await issueDevelopmentToken(keys, TOKEN_AUDIENCE, identity);
      print(`token of ${label} (one hour):\n${token}\n`);
    }
  }
}
