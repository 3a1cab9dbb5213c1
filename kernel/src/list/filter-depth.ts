import { badUserInput } from '../faults/request-error.ts';

/** How many conditions one filter may hold, all levels together. */
const conditionsMax = 50;
/** How deep `and` and `or` may be nested. */
const depthMax = 5;

interface Nested {
  readonly and?: readonly Nested[] | null;
  readonly or?: readonly Nested[] | null;
}

/**
 * Refuses a filter that is too wide or too deep, with its figure and the limit. Walks level by level,
 * since a hostile filter is deeper than a stack.
 */
export function checkFilterSize(filter: Nested): void {
  let depth = 0;
  let conditions = 0;
  for (let level: readonly Nested[] = [filter]; level.length > 0; level = level.flatMap(children)) {
    depth += 1;
    conditions += level.reduce((sum, each) => sum + weightOf(each), 0);
  }
  if (depth > depthMax) {
    throw badUserInput(`The filter is nested ${depth} deep. At most ${depthMax} pass.`);
  }
  if (conditions > conditionsMax) {
    throw badUserInput(`The filter has ${conditions} conditions. At most ${conditionsMax} pass.`);
  }
}

function children(filter: Nested): readonly Nested[] {
  return [...(filter.and ?? []), ...(filter.or ?? [])];
}

/** Its own conditions; one for a group of none, which is a condition in SQL too. */
function weightOf(filter: Nested): number {
  const own = Object.keys(filter).filter((key) => key !== 'and' && key !== 'or').length;
  return own === 0 && children(filter).length === 0 ? 1 : own;
}
