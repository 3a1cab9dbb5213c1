import type { DatabaseOf, WriterOf } from '@concord/db';
import { type CursorSeal, type RequestContext, washingtonDate } from '@concord/kernel';
import { createCaseDecisionLoaders } from './modules/case-decision/case-decision.loaders.ts';
import { createCongressionalNotificationLoaders } from './modules/congressional-notification/congressional-notification.loaders.ts';
import { createCountryLoaders } from './modules/country/country.loaders.ts';
import { createNotificationClearanceLoaders } from './modules/notification-clearance/notification-clearance.loaders.ts';
import { createNotificationRuleLoaders } from './modules/notification-rule/notification-rule.loaders.ts';
import type { CommandEnvironment } from './modules/state-command/state-command.commands.ts';

/** What the program holds for all requests. */
export interface StateResources {
  readonly databaseOf: DatabaseOf;
  readonly writerOf: WriterOf;
  readonly cursors: CursorSeal;
  readonly now: () => Date;
  /** The time at which commands are given, where a story is told; the database's unless given. */
  readonly storyTime?: () => Date;
}

/** What every resolver of this subgraph is given. */
export interface StateContext extends RequestContext {
  readonly caseDecisions: ReturnType<typeof createCaseDecisionLoaders>;
  /** For the viewer's commands. */
  readonly commands: CommandEnvironment;
  readonly congressionalNotifications: ReturnType<typeof createCongressionalNotificationLoaders>;
  readonly countries: ReturnType<typeof createCountryLoaders>;
  readonly notificationClearances: ReturnType<typeof createNotificationClearanceLoaders>;
  readonly notificationRules: ReturnType<typeof createNotificationRuleLoaders>;
}

/** Makes the loaders of one request; none outlives it, so no viewer is served from another's. */
export function createStateContext(resources: StateResources, base: RequestContext): StateContext {
  const { viewer } = base;
  const database = resources.databaseOf(viewer);
  const environment = { database, viewer, cursors: resources.cursors };
  const scope = { viewer, today: washingtonDate(resources.now()) };
  return {
    ...base,
    caseDecisions: createCaseDecisionLoaders(database, environment, scope),
    commands: { viewer, writer: resources.writerOf(viewer), storyTime: resources.storyTime },
    congressionalNotifications: createCongressionalNotificationLoaders(database, environment),
    countries: createCountryLoaders(database, environment, scope.today),
    notificationClearances: createNotificationClearanceLoaders(database),
    notificationRules: createNotificationRuleLoaders(database, environment),
  };
}
