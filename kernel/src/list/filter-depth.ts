import { badUserInput } from '../faults/request-error.ts';

/** How many conditions one filter may hold, all levels together. */
const conditionsMax = 50;
/** How deep `and` and `or` may be nested. */
const depthMax = 5;

interface Nested {
  readonly and?: readonly Nested[] | null;
  readonly or?: readonly Nested[] | null;
}

/** Refuses a filter that is too wide or too deep, with its figure and the limit. */
export function checkFilterSize(filter: Nested): void {
  const depth = depthOf(filter);
  if (depth > depthMax) {
    throw badUserInput(`The filter is nested ${depth} deep. At most ${depthMax} pass.`);
  }
  const conditions = conditionsOf(filter);
  if (conditions > conditionsMax) {
    throw badUserInput(`The filter has ${conditions} conditions. At most ${conditionsMax} pass.`);
  }
}

function children(filter: Nested): readonly Nested[] {
  return [...(filter.and ?? []), ...(filter.or ?? [])];
}

function depthOf(filter: Nested): number {
  return 1 + Math.max(0, ...children(filter).map(depthOf));
}

function conditionsOf(filter: Nested): number {
  const own = Object.keys(filter).filter((key) => key !== 'and' && key !== 'or').length;
  return children(filter).reduce((sum, child) => sum + conditionsOf(child), own);
}
