import type { Subgraph } from '../subgraph/create-subgraph.ts';
import type { VerifyToken } from '../token/token-verifier.ts';
import { subgraphTimeout } from './subgraph-errors.ts';
import type { Transport } from './transport.ts';
import { withinDeadline } from './within-deadline.ts';

/** A subgraph in the gateway's own process. It verifies the token again, as it would over HTTP. */
export function createInProcessTransport(subgraph: Subgraph, verifyToken: VerifyToken): Transport {
  return {
    execute: (request, viewerToken, deadlineMs) =>
      withinDeadline(
        verifyToken(viewerToken).then((viewer) => subgraph.execute(request, viewer)),
        deadlineMs,
        () => subgraphTimeout(subgraph.name),
      ),
    close: () => subgraph.stop(),
  };
}
