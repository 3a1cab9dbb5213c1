import { figure, limitExceeded } from './limit-exceeded.ts';
import type { Limits } from './limits.ts';

/** Throws if the variables are nested too deep or hold too many values. Walks without recursion. */
export function checkVariables(variables: unknown, limits: Limits): void {
  const { depth, values } = measure(variables);
  if (depth > limits.variableDepth) {
    throw limitExceeded(
      { limit: limits.variableDepth, actual: depth },
      `The variables are nested ${figure(depth)} levels deep.`,
      'use flatter ones',
    );
  }
  if (values > limits.variableValues) {
    throw limitExceeded(
      { limit: limits.variableValues, actual: values },
      `The variables hold ${figure(values)} values.`,
      'split the request',
    );
  }
}

function measure(variables: unknown): { depth: number; values: number } {
  let depth = 0;
  let values = 0;
  let level = childrenOf(variables);
  while (level.length > 0) {
    depth += 1;
    values += level.length;
    level = level.flatMap(childrenOf);
  }
  return { depth, values };
}

function childrenOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
