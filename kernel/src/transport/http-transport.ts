import { GraphQLError } from 'graphql';
import { Pool } from 'undici';
import { envelopeHeader, type SignEnvelope } from '../envelope/envelope.ts';
import { invalidTokenChallenge } from '../token/bearer-token.ts';
import { unauthenticated } from '../token/token-verifier.ts';
import { readAnswer } from './read-answer.ts';
import { subgraphTimeout, subgraphUnavailable } from './subgraph-errors.ts';
import type { SubgraphRequest, Transport } from './transport.ts';

/** Where a subgraph listens and how to prove that the gateway asks. */
export interface HttpTransportOptions {
  readonly subgraph: string;
  /** Its address, such as `http://127.0.0.1:4001`. */
  readonly url: string;
  readonly sign: SignEnvelope;
  /** Told why a request failed; the client is not. */
  readonly report: (subgraph: string, fault: unknown) => void;
}

/** Connections kept open to one subgraph. */
const connections = 32;
/** An answer beyond this is not read to its end. */
const answerBytesMax = 8 * 1024 * 1024;

/** A subgraph over HTTP, through a keep-alive pool, with a signed envelope on every request. */
export function createHttpTransport(options: HttpTransportOptions): Transport {
  const { subgraph, sign, report } = options;
  const url = new URL(options.url);
  const pool = new Pool(url.origin, {
    connections,
    pipelining: 1,
    connectTimeout: 1000,
    maxResponseSize: answerBytesMax,
  });

  async function send(request: SubgraphRequest, token: string | null, signal: AbortSignal) {
    const body = JSON.stringify(request);
    const answer = await pool.request({
      path: '/graphql',
      method: 'POST',
      signal,
      headers: {
        'content-type': 'application/json',
        [envelopeHeader]: await sign(subgraph, body),
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
      body,
    });
    if (answer.statusCode !== 200) {
      // Unread, it would hold its connection.
      await answer.body.dump();
      throw answer.headers['www-authenticate'] === invalidTokenChallenge
        ? unauthenticated()
        : new Error(`the subgraph answered with status ${answer.statusCode}`);
    }
    return readAnswer(await answer.body.json());
  }

  return {
    async execute(request, viewerToken, deadlineMs) {
      const signal = AbortSignal.timeout(Math.max(0, Math.ceil(deadlineMs)));
      try {
        return await send(request, viewerToken, signal);
      } catch (fault) {
        if (fault instanceof GraphQLError) {
          throw fault;
        }
        report(subgraph, fault);
        throw signal.aborted ? subgraphTimeout(subgraph) : subgraphUnavailable(subgraph);
      }
    },
    close: () => pool.close(),
  };
}
