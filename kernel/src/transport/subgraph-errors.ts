import type { GraphQLError } from 'graphql';
import { requestError } from '../faults/request-error.ts';

/** What users call the agencies. A host, port or path never leaves the gateway. */
const agencies: Readonly<Record<string, string>> = {
  dod: 'the Department of Defense',
  state: 'the State Department',
  partner: 'the partner-facing records',
};

/** The agency did not answer within the deadline. */
export function subgraphTimeout(subgraph: string): GraphQLError {
  return requestError(
    'SUBGRAPH_TIMEOUT',
    `The answer of ${agencies[subgraph] ?? subgraph} did not come in time. Ask again.`,
    { agency: subgraph },
  );
}

/** The agency cannot be reached, or answered with something that is no answer. */
export function subgraphUnavailable(subgraph: string): GraphQLError {
  return requestError(
    'SUBGRAPH_UNAVAILABLE',
    `${capital(agencies[subgraph] ?? subgraph)} cannot be reached at the moment. Ask again.`,
    { agency: subgraph },
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
