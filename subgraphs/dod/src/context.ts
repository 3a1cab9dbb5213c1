import type { Database, DatabaseOf } from '@concord/db';
import { type CursorSeal, type RequestContext, washingtonDate } from '@concord/kernel';
import { createCaseLoaders } from './modules/case/case.loaders.ts';
import { createCaseCommands } from './modules/case-command/case-command.loaders.ts';
import type { LifeCycle } from './modules/case-command/life-cycle.commands.ts';
import {
  type CaseCourseLoaders,
  createCaseCourseLoaders,
} from './modules/case-event/case-course.loaders.ts';
import { createCaseRuleLoaders } from './modules/case-rule/case-rule.loaders.ts';
import { createChargeRateLoaders } from './modules/charge-rate/charge-rate.loaders.ts';
import { createImplementingAgencyLoaders } from './modules/implementing-agency/implementing-agency.loaders.ts';
import {
  createLetterAssessmentLoaders,
  createLetterCommands,
} from './modules/letter-assessment/letter-assessment.loaders.ts';
import {
  type CaseContentsLoaders,
  createCaseContentsLoaders,
} from './modules/loa-document/case-contents.loaders.ts';
import { createMaslItemLoaders } from './modules/masl-item/masl-item.loaders.ts';

/** What the program holds for all requests. */
export interface DodResources {
  readonly databaseOf: DatabaseOf;
  /** As the agency's own programs write: every command is decided before it comes here. */
  readonly staff: Database;
  readonly cursors: CursorSeal;
  readonly now: () => Date;
  /** The time instead of the database's, where a story is told. */
  readonly storyTime?: () => Date;
  /** How long the agency's own service pauses between its rounds; null leaves the rounds to the caller. */
  readonly servicePauseMs: number | null;
}

/** What every resolver of this subgraph is given. */
export interface DodContext extends RequestContext, CaseContentsLoaders, CaseCourseLoaders {
  readonly caseCommands: ReturnType<typeof createCaseCommands>;
  readonly caseRules: ReturnType<typeof createCaseRuleLoaders>;
  readonly cases: ReturnType<typeof createCaseLoaders>;
  readonly chargeRates: ReturnType<typeof createChargeRateLoaders>;
  readonly implementingAgencies: ReturnType<typeof createImplementingAgencyLoaders>;
  readonly letterAssessments: ReturnType<typeof createLetterAssessmentLoaders>;
  readonly letterCommands: ReturnType<typeof createLetterCommands>;
  readonly maslItems: ReturnType<typeof createMaslItemLoaders>;
}

/** Makes the loaders of one request; none outlives it, so no viewer is served from another's. */
export function createDodContext(
  resources: DodResources,
  lifeCycle: LifeCycle,
  base: RequestContext,
): DodContext {
  const { viewer } = base;
  const database = resources.databaseOf(viewer);
  const environment = { database, viewer, cursors: resources.cursors };
  const scope = { viewer, today: washingtonDate(resources.now()) };
  const cases = createCaseLoaders(database, environment, scope);
  const { forget: forgetContents, ...contents } = createCaseContentsLoaders(
    database,
    environment,
    scope,
  );
  const { forget: forgetCourse, ...course } = createCaseCourseLoaders(
    database,
    environment,
    scope,
    lifeCycle,
    resources.now,
  );
  const letterAssessments = createLetterAssessmentLoaders(database, environment, scope);
  return {
    ...base,
    ...contents,
    ...course,
    caseCommands: createCaseCommands(lifeCycle, scope, cases.byCaseId, (caseId) => {
      forgetContents();
      forgetCourse(caseId);
    }),
    caseRules: createCaseRuleLoaders(environment),
    cases,
    chargeRates: createChargeRateLoaders(database, environment),
    implementingAgencies: createImplementingAgencyLoaders(database, environment),
    letterAssessments,
    letterCommands: createLetterCommands(lifeCycle.environment, scope, {
      byAssessmentId: letterAssessments.byAssessmentId,
      byCaseId: cases.byCaseId,
    }),
    maslItems: createMaslItemLoaders(database, environment, scope.today),
  };
}
