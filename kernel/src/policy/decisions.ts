import type { Viewer } from '../viewer/viewer.ts';
import type { Decide, Decision } from './decide.ts';

/** The decisions already made in one request, so that a page of rows decides each class once. */
export interface Decisions {
  /** What the matrix says of this viewer and class. */
  of(decide: Decide<string, string>, dataClass: string): Decision<string>;
  /** Whether a field of this class was asked for and the role may read it, at least on some rows. */
  hasOpened(dataClass: string): boolean;
}

/** Makes an empty memory for one viewer. */
export function createDecisions(viewer: Viewer): Decisions {
  const known = new Map<string, Decision<string>>();
  return {
    of(decide, dataClass) {
      const remembered = known.get(dataClass);
      if (remembered !== undefined) {
        return remembered;
      }
      const decision = decide(viewer, dataClass);
      known.set(dataClass, decision);
      return decision;
    },
    hasOpened: (dataClass) => (known.get(dataClass)?.kind ?? 'never') !== 'never',
  };
}
