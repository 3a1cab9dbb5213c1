import { readFileSync } from 'node:fs';
import { type CryptoKey, importJWK, type JWK } from 'jose';
import { pino } from 'pino';
import { createEnvelopeVerifier } from '../envelope/envelope.ts';
import type { Subgraph } from '../subgraph/create-subgraph.ts';
import { listen } from '../subgraph/listen.ts';
import { createSubgraphApp } from '../subgraph/subgraph-app.ts';
import type { Watch } from '../subgraph/watch.ts';
import { createTokenVerifier } from '../token/token-verifier.ts';
import { endAtSignal } from './end-at-signal.ts';
import { recordToLog } from './record-to-log.ts';
import { reportToLog } from './report-to-log.ts';
import { readSubgraphConfig, type SubgraphConfig } from './subgraph-config.ts';
import { openTokenKeys } from './token-keys.ts';

/** How long answers ask the gateway to let go of its connections before they are closed. */
const drainMs = 300;

/** An agency's program with what it holds. */
export interface OpenedSubgraph {
  readonly subgraph: Subgraph;
  /** Whether its database answers. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Runs a subgraph as a process of its own, until a signal ends it. Prints one line of JSON when it
 * listens. Rejects with a sentence if the environment is not complete.
 */
export async function serveSubgraph(
  environment: NodeJS.ProcessEnv,
  open: (config: SubgraphConfig, watch: Watch) => Promise<OpenedSubgraph>,
): Promise<void> {
  const config = readSubgraphConfig(environment);
  const log = pino({ level: config.LOG_LEVEL, base: null });
  const { issuer, keys } = await openTokenKeys({
    oidcIssuer: config.OIDC_ISSUER,
    developmentKeys: config.DEVELOPMENT_KEYS,
    isProduction: config.NODE_ENV === 'production',
  });
  const envelopeKey = await readPublicKey(config.ENVELOPE_PUBLIC_KEY);
  const report = reportToLog(log);
  const opened = await open(config, { report, recordAccess: recordToLog(log) });
  const app = createSubgraphApp({
    subgraph: opened.subgraph,
    verifyEnvelope: createEnvelopeVerifier(envelopeKey, opened.subgraph.name),
    verifyToken: createTokenVerifier({ keys, issuer, audience: config.TOKEN_AUDIENCE }),
    isReady: opened.isReady,
    report,
  });
  const listening = await listen(app, config.PORT, config.HOST);
  log.info({ subgraph: opened.subgraph.name, port: listening.port }, 'listening');
  endAtSignal().inOrder(() => listening.close(drainMs).then(opened.close));
}

async function readPublicKey(file: string): Promise<CryptoKey> {
  const jwk = JSON.parse(readFileSync(file, 'utf8')) as JWK;
  const key = await importJWK(jwk, 'EdDSA');
  if (key instanceof Uint8Array || key.type !== 'public') {
    throw new Error(`${file} does not hold a public key.`);
  }
  return key;
}
