import type { DatabaseOf } from '@concord/db';
import { type CursorSeal, type RequestContext, washingtonDate } from '@concord/kernel';
import { createCaseLoaders } from './modules/case/case.loaders.ts';
import { createImplementingAgencyLoaders } from './modules/implementing-agency/implementing-agency.loaders.ts';

/** What the program holds for all requests. */
export interface DodResources {
  readonly databaseOf: DatabaseOf;
  readonly cursors: CursorSeal;
  readonly now: () => Date;
}

/** What every resolver of this subgraph is given. */
export interface DodContext extends RequestContext {
  readonly cases: ReturnType<typeof createCaseLoaders>;
  readonly implementingAgencies: ReturnType<typeof createImplementingAgencyLoaders>;
}

/** Makes the loaders of one request; none outlives it, so no viewer is served from another's. */
export function createDodContext(resources: DodResources, base: RequestContext): DodContext {
  const { viewer } = base;
  const database = resources.databaseOf(viewer);
  const environment = { database, viewer, cursors: resources.cursors };
  const scope = { viewer, today: washingtonDate(resources.now()) };
  return {
    ...base,
    cases: createCaseLoaders(database, environment, scope),
    implementingAgencies: createImplementingAgencyLoaders(database, environment),
  };
}
