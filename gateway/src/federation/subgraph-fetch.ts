import {
  maskFault,
  type ReportFault,
  type SubgraphResponse,
  type Transport,
} from '@concord/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { placeErrors } from './place-errors.ts';
import { splitEntities } from './split-entities.ts';

/** One question of the query plan to one subgraph. */
export interface SubgraphFetch {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How one fetch is made. */
export interface FetchSettings {
  readonly transport: Transport;
  readonly viewerToken: string | null;
  readonly deadlineMs: number;
  readonly report: ReportFault;
}

/**
 * Asks one subgraph and never rejects: a transport that fails is answered without data and with one
 * error for each field of the fetch, since the gateway gives a rejection no path.
 */
export async function fetchFromSubgraph(
  fetch: SubgraphFetch,
  { transport, viewerToken, deadlineMs, report }: FetchSettings,
): Promise<SubgraphResponse> {
  try {
    const { data, errors } = await splitEntities(fetch, (part) =>
      transport.execute(part, viewerToken, deadlineMs),
    );
    return {
      data: data ?? null,
      ...(errors !== undefined && { errors: placeErrors(errors, fetch) }),
    };
  } catch (fault) {
    return { data: null, errors: placeErrors([formatFault(fault, report)], fetch) };
  }
}

function formatFault(fault: unknown, report: ReportFault): GraphQLFormattedError {
  const { message, extensions } =
    fault instanceof GraphQLError ? fault : { message: '', extensions: {} };
  return maskFault({ message, extensions }, fault, report);
}
