import type { ExampleOperation } from '../src/example-operation.ts';
import { type LinkedOperation, readLink } from './operation-link.ts';

/**
 * What the page opens with: the operation of its link; on a first visit the first example; and
 * null where GraphiQL remembers the visitor's own tabs.
 */
export function startOperation(
  fragment: string,
  remembersTabs: boolean,
  operations: readonly ExampleOperation[],
): LinkedOperation | null {
  const linked = readLink(fragment);
  const [example] = operations;
  if (linked !== null || remembersTabs || example === undefined) {
    return linked;
  }
  return {
    document: example.document,
    variables: example.variables === null ? null : JSON.stringify(example.variables, null, 2),
  };
}
