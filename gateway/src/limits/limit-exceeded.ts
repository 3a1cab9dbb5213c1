import { requestError } from '@concord/kernel';
import type { GraphQLError } from 'graphql';

/** One limit and the figure that is over it. */
export interface Excess {
  readonly limit: number;
  readonly actual: number;
}

/** The advice where a command of somebody with a valid token may have more. */
export const moreForCommands = 'split the request; only a command with a valid token may have more';

/** The refusal of a request over a limit. The sentence gives the request's own figure; what passes is added here. */
export function limitExceeded(
  { limit, actual }: Excess,
  sentence: string,
  advice: string,
): GraphQLError {
  return requestError('LIMIT_EXCEEDED', `${sentence} At most ${figure(limit)} pass; ${advice}.`, {
    limit,
    // A sum beyond the exact numbers is one of a bomb, and JSON knows no infinity.
    actual: Math.min(actual, Number.MAX_SAFE_INTEGER),
    http: { status: 400 },
  });
}

/** A figure as people write it, such as `10,000`. */
export function figure(count: number): string {
  return Math.min(count, Number.MAX_SAFE_INTEGER).toLocaleString('en-US');
}
