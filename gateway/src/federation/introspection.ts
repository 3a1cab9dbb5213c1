import { type ExecutionResult, execute } from 'graphql';
import { measureOperation } from '../limits/operation-size.ts';
import type { AskedOperation } from './client-answer.ts';

/** Whether an operation asks for the schema and for no data. */
export function isIntrospection({ document, operation }: AskedOperation): boolean {
  return measureOperation(document, operation).topDataFields === 0;
}

/**
 * Answers a question about the schema from the schema. The gateway would plan it, and does not know
 * the newer fields of introspection, such as `isOneOf`, which tools ask for.
 */
export async function introspect(asked: AskedOperation): Promise<ExecutionResult> {
  const { schema, document, operation, variables } = asked;
  return execute({
    schema,
    document,
    operationName: operation.name?.value ?? null,
    variableValues: variables,
  });
}
