import { createGatewayApp } from '@concord/gateway';
import {
  createTokenVerifier,
  developmentIssuer,
  type Identity,
  issueToken,
  listen,
  type ReportFault,
} from '@concord/kernel';
import { readSupergraphSdl } from '@concord/schema';
import { createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import { createInProcessTransports, createSubgraphs } from './in-process.ts';
import type { AllPools } from './work-database.ts';

const audience = 'private graph';

/** A whole graph behind a port of this machine, whose tokens nobody else can make. */
export interface PrivateGraph {
  /** Asks through the gateway, as somebody. */
  ask(identity: Identity, query: string, variables: object): Promise<PrivateAnswer>;
  /** Lets the agencies' own services do what is due on these cases. */
  settle(caseIds: readonly string[]): Promise<void>;
  /** The first fault that was met, or undefined. */
  fault(): unknown;
  close(): Promise<void>;
}

/** What the graph answers. */
export interface PrivateAnswer {
  readonly data?: unknown;
  readonly errors?: readonly unknown[];
}

/** Opens a graph for a program of our own. `time` is the time in it; the caller must close it. */
export async function openPrivateGraph(pools: AllPools, time: () => Date): Promise<PrivateGraph> {
  const faults: unknown[] = [];
  const report: ReportFault = (_reference, fault) => faults.push(fault);
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const keys = createLocalJWKSet({
    keys: [{ ...(await exportJWK(publicKey)), kid: 'private', alg: 'EdDSA' }],
  });
  const issuer = { privateKey, keyId: 'private', issuer: developmentIssuer, audience };
  const verifyToken = createTokenVerifier({ keys, issuer: developmentIssuer, audience });
  const subgraphs = await createSubgraphs({
    pools,
    // No cursor outlives the program.
    cursorSecret: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url'),
    watch: { report, recordAccess: () => undefined },
    now: time,
    storyTime: time,
    servicePauseMs: null,
  });
  const gateway = await createGatewayApp({
    supergraphSdl: readSupergraphSdl(),
    transports: createInProcessTransports(subgraphs, verifyToken),
    verifyToken,
    log: pino({ level: 'silent' }),
    report,
    drainWaitMs: 0,
  });
  const listening = await listen(gateway.app, 0, '127.0.0.1');
  return {
    async ask(identity, query, variables) {
      const { token } = await issueToken(issuer, identity);
      const response = await fetch(`http://127.0.0.1:${listening.port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as PrivateAnswer;
    },
    settle: (caseIds) => subgraphs.dod.settle(caseIds),
    fault: () => faults[0],
    async close() {
      await gateway.stop(listening.close);
      await Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.stop()));
    },
  };
}
