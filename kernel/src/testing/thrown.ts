import { GraphQLError } from 'graphql';

/** What an action throws, as the code a client would read; the message if it carries no code. */
export function codeOf(action: () => unknown): unknown {
  try {
    action();
  } catch (fault) {
    return fault instanceof GraphQLError ? fault.extensions['code'] : String(fault);
  }
  return 'nothing thrown';
}

/** What a promise rejects with, in the same way. */
export async function rejectedCodeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'nothing thrown',
    (fault: unknown) =>
      codeOf(() => {
        throw fault;
      }),
  );
}
