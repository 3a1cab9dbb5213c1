import type { DatabaseOf } from '@concord/db';
import { type CursorSeal, type RequestContext, washingtonDate } from '@concord/kernel';
import { createCongressionalNotificationLoaders } from './modules/congressional-notification/congressional-notification.loaders.ts';
import { createCountryLoaders } from './modules/country/country.loaders.ts';
import { createNotificationRuleLoaders } from './modules/notification-rule/notification-rule.loaders.ts';

/** What the program holds for all requests. */
export interface StateResources {
  readonly databaseOf: DatabaseOf;
  readonly cursors: CursorSeal;
  readonly now: () => Date;
}

/** What every resolver of this subgraph is given. */
export interface StateContext extends RequestContext {
  readonly congressionalNotifications: ReturnType<typeof createCongressionalNotificationLoaders>;
  readonly countries: ReturnType<typeof createCountryLoaders>;
  readonly notificationRules: ReturnType<typeof createNotificationRuleLoaders>;
}

/** Makes the loaders of one request; none outlives it, so no viewer is served from another's. */
export function createStateContext(resources: StateResources, base: RequestContext): StateContext {
  const { viewer } = base;
  const database = resources.databaseOf(viewer);
  const environment = { database, viewer, cursors: resources.cursors };
  return {
    ...base,
    congressionalNotifications: createCongressionalNotificationLoaders(database, environment),
    countries: createCountryLoaders(database, environment, washingtonDate(resources.now())),
    notificationRules: createNotificationRuleLoaders(database, environment),
  };
}
