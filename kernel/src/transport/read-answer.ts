import type { GraphQLFormattedError } from 'graphql';
import { isErrorCode } from '../faults/error-code.ts';
import type { SubgraphResponse } from './transport.ts';

/** Reads an answer. Throws if it is not in the shape of GraphQL or says an error we do not know. */
export function readAnswer(answer: unknown): SubgraphResponse {
  if (!isObject(answer)) {
    throw new Error('the subgraph answered with no object');
  }
  const { data, errors } = answer;
  if (data !== undefined && data !== null && !isObject(data)) {
    throw new Error('the subgraph answered with data of an unknown shape');
  }
  if (errors !== undefined && !isErrors(errors)) {
    throw new Error('the subgraph answered with errors of an unknown shape');
  }
  if (data === undefined && errors === undefined) {
    throw new Error('the subgraph answered with neither data nor errors');
  }
  return { ...(data !== undefined && { data }), ...(errors !== undefined && { errors }) };
}

function isErrors(value: unknown): value is GraphQLFormattedError[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (error: unknown) =>
        isObject(error) &&
        typeof error['message'] === 'string' &&
        (error['path'] === undefined || Array.isArray(error['path'])) &&
        isObject(error['extensions']) &&
        isErrorCode(error['extensions']['code']),
    )
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
