import type { Database } from '@concord/db';
import type { ListEnvironment } from '@concord/kernel';
import type { CaseScope } from '../case/case-rows.queries.ts';
import { createCaseClockLoaders } from '../case-clock/case-clock.loaders.ts';
import type { LifeCycle } from '../case-command/life-cycle.commands.ts';
import { createCaseSnapshotLoaders } from '../case-snapshot/case-snapshot.loaders.ts';
import { createCaseStatisticLoaders } from '../case-statistic/case-statistic.loaders.ts';
import { createCustodyLoaders } from '../custody/custody.loaders.ts';
import { createHoldLoaders } from '../hold/hold.loaders.ts';
import { createMilestoneLoaders } from '../milestone/milestone.loaders.ts';
import { createTransitionLoaders } from '../transition/transition.loaders.ts';
import { createCaseEventLoaders } from './case-event.loaders.ts';

/** Loaders of the course of cases, made for one request. */
export type CaseCourseLoaders = Omit<ReturnType<typeof createCaseCourseLoaders>, 'forget'>;

/** What happened to cases, who holds them, how long it takes and what is next, for one request. */
export function createCaseCourseLoaders(
  database: Database,
  environment: ListEnvironment,
  scope: CaseScope,
  { environment: { rules } }: LifeCycle,
  now: () => Date,
) {
  const caseEvents = createCaseEventLoaders(database, environment, scope);
  const { whole: wholeHistory } = caseEvents;
  const course = {
    caseClocks: createCaseClockLoaders(database, scope),
    caseEvents,
    caseSnapshots: createCaseSnapshotLoaders(database, environment, scope, { wholeHistory, now }),
    caseStatistics: createCaseStatisticLoaders(database, scope),
    custodies: createCustodyLoaders(database, scope),
    holds: createHoldLoaders(database, scope),
    milestones: createMilestoneLoaders(database, scope),
    transitions: createTransitionLoaders(database, environment, scope, { rules, wholeHistory }),
  };
  const ofCase = [
    course.caseClocks.ofCase,
    course.caseClocks.spansOfCase,
    course.caseEvents,
    course.caseSnapshots,
    course.custodies.ofCase,
    course.custodies.partnerOfCase,
    course.holds.ofCase,
    course.holds.factorsOfCase,
    course.milestones.ofCase,
    course.transitions,
  ];
  return {
    ...course,
    /** Forgets a case, so that what a command changed is read again. */
    forget(caseId: string): void {
      for (const loader of ofCase) {
        loader.clear(caseId);
      }
    },
  };
}
