import { createDecisions, type Decisions } from '../policy/decisions.ts';
import { createDenials, type Denials } from '../policy/denials.ts';
import type { Viewer } from '../viewer/viewer.ts';

/** What every resolver of every agency is given. Made for one request, never kept. */
export interface RequestContext {
  /** Who asks. */
  readonly viewer: Viewer;
  /** What was denied by role so far. */
  readonly denials: Denials;
  /** What was decided so far. */
  readonly decisions: Decisions;
}

/** Makes the context of one request. */
export function createRequestContext(viewer: Viewer): RequestContext {
  return { viewer, denials: createDenials(), decisions: createDecisions(viewer) };
}
