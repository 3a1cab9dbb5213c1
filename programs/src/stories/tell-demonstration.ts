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
import { isCaseThere } from '@concord/subgraph-dod';
import { createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import { createInProcessTransports, createSubgraphs } from '../in-process.ts';
import type { AllPools } from '../work-database.ts';
import { recordStoryNotification, stories, tellStory } from './index.ts';

/**
 * Tells the stories that are not told yet, by commands through a gateway of their own with tokens that
 * nobody else holds, as of the days they happened on. Stops between two stories when it is asked to.
 * Throws with what the graph refused if a story does not go as it says.
 */
export async function tellDemonstration(
  pools: AllPools,
  today: string,
  signal: AbortSignal,
): Promise<void> {
  const database = pools.dod.staff.database;
  const told = await Promise.all(stories.map(({ caseIds }) => isCaseThere(database, caseIds[0])));
  const untold = stories.filter((_, index) => told[index] !== true);
  if (untold.length === 0) {
    return;
  }
  const stage = await openStage(pools);
  try {
    for (const story of untold) {
      if (!signal.aborted) {
        await tellStory(stage, story, today);
      }
    }
  } finally {
    await stage.close();
  }
  stage.throwFault();
}

const audience = 'stories';

async function openStage(pools: AllPools) {
  let moment = new Date(0);
  const faults: unknown[] = [];
  const report: ReportFault = (_reference, fault) => faults.push(fault);
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const keys = createLocalJWKSet({
    keys: [{ ...(await exportJWK(publicKey)), kid: audience, alg: 'EdDSA' }],
  });
  const issuer = { privateKey, keyId: audience, issuer: developmentIssuer, audience };
  const verifyToken = createTokenVerifier({ keys, issuer: developmentIssuer, audience });
  const subgraphs = await createSubgraphs({
    pools,
    // No cursor outlives the telling.
    cursorSecret: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url'),
    watch: { report, recordAccess: () => undefined },
    now: () => moment,
    storyTime: () => moment,
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
    async ask(identity: Identity, query: string, variables: object) {
      const { token } = await issueToken(issuer, identity);
      const response = await fetch(`http://127.0.0.1:${listening.port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as { data?: unknown; errors?: readonly unknown[] };
    },
    settle: () => subgraphs.dod.settle(),
    setDay(day: string) {
      moment = new Date(`${day}T17:00:00Z`);
    },
    recordNotification: (record: object) =>
      recordStoryNotification(
        pools.state.staff.database,
        record,
        moment.toISOString().slice(0, 10),
      ),
    async close() {
      await gateway.stop(listening.close);
    },
    throwFault() {
      if (faults.length > 0) {
        throw new Error('A fault was met while the stories were told.', { cause: faults[0] });
      }
    },
  };
}
