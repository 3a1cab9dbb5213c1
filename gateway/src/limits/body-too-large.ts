import type { GraphQLError } from 'graphql';
import { type Excess, figure, limitExceeded, moreForCommands } from './limit-exceeded.ts';
import type { Limits } from './limits.ts';

/** The refusal of a body over the limit that holds for it. */
export function bodyTooLarge(excess: Excess, { commandBodyBytes }: Limits): GraphQLError {
  return limitExceeded(
    excess,
    `The body has ${figure(excess.actual)} bytes.`,
    excess.limit < commandBodyBytes ? moreForCommands : 'split the request',
  );
}
