import { figure, limitExceeded, moreForCommands } from './limit-exceeded.ts';
import type { Limits } from './limits.ts';

/** Throws if the variables are nested too deep or hold too many values. Walks without recursion. */
export function checkVariables(
  variables: unknown,
  { variableDepth, variableValues, commandVariableValues }: Limits,
  mayBeCommand: boolean,
): void {
  const { depth, values } = measure(variables);
  if (depth > variableDepth) {
    throw limitExceeded(
      { limit: variableDepth, actual: depth },
      `The variables are nested ${figure(depth)} levels deep.`,
      'use flatter ones',
    );
  }
  const limit = mayBeCommand ? commandVariableValues : variableValues;
  if (values > limit) {
    throw limitExceeded(
      { limit, actual: values },
      `The variables hold ${figure(values)} values.`,
      limit < commandVariableValues ? moreForCommands : 'split the request',
    );
  }
}

/** Copies nothing: a body may hold a million values, and everybody waits meanwhile. */
function measure(variables: unknown): { depth: number; values: number } {
  let depth = 0;
  let values = 0;
  let level = isInner(variables) ? [variables] : [];
  while (level.length > 0) {
    const below: object[] = [];
    let inside = 0;
    for (const inner of level) {
      inside += eachOf(inner, (value) => {
        if (isInner(value)) {
          below.push(value);
        }
      });
    }
    depth += inside > 0 ? 1 : 0;
    values += inside;
    level = below;
  }
  return { depth, values };
}

/** Visits what a list or an object holds, and counts it. */
function eachOf(inner: object, visit: (value: unknown) => void): number {
  if (Array.isArray(inner)) {
    inner.forEach(visit);
    return inner.length;
  }
  const values: unknown[] = Object.values(inner);
  values.forEach(visit);
  return values.length;
}

function isInner(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
