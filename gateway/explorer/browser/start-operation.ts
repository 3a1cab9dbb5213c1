import type { ExampleOperation } from '../src/example-operation.ts';
import { type LinkedOperation, readLink } from './operation-link.ts';
import { isAskedAs, publicViewer } from './viewer.ts';

/**
 * What the page opens with: the operation of its link; on a first visit an example that
 * anyone may run, since nobody is signed in yet; and null where GraphiQL remembers the visitor's own tabs.
 */
export function startOperation(
  fragment: string,
  remembersTabs: boolean,
  operations: readonly ExampleOperation[],
): LinkedOperation | null {
  const linked = readLink(fragment);
  const example = operations.find(({ role }) => isAskedAs(role, publicViewer)) ?? operations[0];
  if (linked !== null || remembersTabs || example === undefined) {
    return linked;
  }
  return {
    document: example.document,
    variables: example.variables === null ? null : JSON.stringify(example.variables, null, 2),
  };
}
