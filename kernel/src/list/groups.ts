import { badUserInput } from '../faults/request-error.ts';

/** How many keys one aggregate may be grouped by. */
const keysMax = 3;

/** Reads `groupBy`. Refuses more than three keys; a key given twice counts once. */
export function readGroups<Group extends string>(groupBy: readonly Group[]): readonly Group[] {
  const groups = [...new Set(groupBy)];
  if (groups.length > keysMax) {
    throw badUserInput(`\`groupBy\` has ${groups.length} keys. At most ${keysMax} pass.`);
  }
  return groups;
}
