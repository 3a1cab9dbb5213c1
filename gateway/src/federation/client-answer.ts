import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { fragmentsOf } from '../documents/fragments.ts';
import { clientErrors } from './client-errors.ts';
import type { ClientOperation } from './client-path.ts';

/** What the gateway was asked. */
export interface AskedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Makes the gateway's result fit to leave. The gateway hides a violated non-null promise in an
 * extension; here it is an error, so that an unexpected null never comes alone.
 */
export function clientAnswer(result: ExecutionResult, asked: AskedOperation): ExecutionResult {
  const errors = result.errors ?? violationsOf(result);
  return {
    ...(result.data !== undefined && { data: result.data }),
    ...(errors.length > 0 && { errors: clientErrors(errors, clientOperation(asked)) }),
  };
}

/** Many rows may break one promise: the first path of each selected field is enough. */
function violationsOf({ extensions }: ExecutionResult): GraphQLError[] {
  const found: unknown = extensions?.['valueCompletion'];
  const first = new Map<string, GraphQLError>();
  for (const error of Array.isArray(found) ? (found as GraphQLError[]) : []) {
    const field = (error.path ?? []).filter((step) => typeof step === 'string').join('.');
    if (!first.has(field)) {
      // Without a code it is masked and reported like any fault.
      first.set(field, new GraphQLError(error.message, { path: error.path ?? null }));
    }
  }
  return [...first.values()];
}

function clientOperation({
  schema,
  document,
  operation,
  variables,
}: AskedOperation): ClientOperation {
  const values = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  return {
    operation,
    fragments: fragmentsOf(document),
    variables: values.coerced ?? {},
  };
}
