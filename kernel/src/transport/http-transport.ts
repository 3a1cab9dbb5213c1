import { Pool } from 'undici';
import { envelopeHeader, type SignEnvelope } from '../envelope/envelope.ts';
import { isErrorCode } from '../faults/error-code.ts';
import { subgraphTimeout, subgraphUnavailable } from './subgraph-errors.ts';
import type { SubgraphRequest, SubgraphResponse, Transport } from './transport.ts';

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
    return { statusCode: answer.statusCode, answer: (await answer.body.json()) as unknown };
  }

  return {
    async execute(request, viewerToken, deadlineMs) {
      const signal = AbortSignal.timeout(deadlineMs);
      try {
        return readAnswer(await send(request, viewerToken, signal));
      } catch (fault) {
        report(subgraph, fault);
        throw signal.aborted ? subgraphTimeout(subgraph) : subgraphUnavailable(subgraph);
      }
    },
    close: () => pool.close(),
  };
}

/** Throws if the subgraph did not answer in the shape of GraphQL. */
function readAnswer({
  statusCode,
  answer,
}: {
  statusCode: number;
  answer: unknown;
}): SubgraphResponse {
  if (statusCode !== 200 || typeof answer !== 'object' || answer === null) {
    throw new Error(`the subgraph answered with status ${statusCode}`);
  }
  const { data, errors } = answer as SubgraphResponse;
  const isKnown = errors?.every((error) => isErrorCode(error.extensions?.['code'])) ?? true;
  if ((data === undefined && errors === undefined) || !isKnown) {
    throw new Error('the subgraph answered in an unknown shape');
  }
  return { ...(data !== undefined && { data }), ...(errors !== undefined && { errors }) };
}
