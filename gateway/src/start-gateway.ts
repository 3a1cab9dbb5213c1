import {
  createEnvelopeSigner,
  createHttpTransport,
  createTokenVerifier,
  endAtSignal,
  listen,
  openTokenKeys,
  reportToLog,
  washingtonDate,
} from '@concord/kernel';
import { readExampleOperations, readSupergraphSdl } from '@concord/schema';
import type { GatewayConfig } from './config.ts';
import { createLog } from './log/create-log.ts';
import { readPrivateKey } from './read-private-key.ts';
import { createGatewayApp } from './server/create-gateway-app.ts';

/**
 * Runs the gateway as a process of its own, with subgraphs over HTTP, until a signal ends it: loads
 * keys and supergraph, plans the examples, listens, and on the signal drains.
 */
export async function startGateway(config: GatewayConfig): Promise<void> {
  const log = createLog(config.logLevel);
  const report = reportToLog(log);
  const { issuer, keys } = await openTokenKeys(config.tokens);
  const sign = createEnvelopeSigner(await readPrivateKey(config.envelopePrivateKey));
  const noteFailure = (subgraph: string, fault: unknown) =>
    log.warn({ subgraph, reason: reasonOf(fault) }, 'subgraph did not answer');
  const gateway = await createGatewayApp({
    supergraphSdl: readSupergraphSdl(),
    transports: Object.fromEntries(
      Object.entries(config.subgraphUrls).map(([subgraph, url]) => [
        subgraph,
        createHttpTransport({ subgraph, url, sign, report: noteFailure }),
      ]),
    ),
    verifyToken: createTokenVerifier({ keys, issuer, audience: config.tokens.audience }),
    drainWaitMs: config.drainWaitMs,
    log,
    report,
  });
  await gateway.warm(readExampleOperations(washingtonDate(new Date())));
  const listening = await listen(gateway.app, config.port, config.host);
  log.info({ port: listening.port }, 'listening');
  endAtSignal().inOrder(async () => {
    log.info('draining');
    await gateway.stop(() => listening.close());
    log.info('stopped');
  });
}

/** A code or a kind: the message may hold what a client sent. */
function reasonOf(fault: unknown): unknown {
  if (!(fault instanceof Error)) {
    return typeof fault;
  }
  return 'code' in fault ? fault.code : fault.name;
}
