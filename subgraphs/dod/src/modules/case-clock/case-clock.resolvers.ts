import type { DodContext } from '../../context.ts';
import type { Resolvers } from '../../generated/schema.ts';
import type { CaseModel } from '../case/case.model.ts';
import { type CaseClock, daysBetween } from './case-clock.model.ts';
import { phaseOf } from './case-phase.model.ts';

export const caseClockResolvers = {
  Case: {
    daysInCurrentStatus: figure('daysInCurrentStatus'),
    daysSinceLetterOfRequest: figure('daysSinceLetterOfRequest'),
    standardDays: figure('standardDays'),
    standardStartedOn: figure('standardStartedOn'),
    standardStoppedOn: figure('standardStoppedOn'),
    standardDaysHeld: figure('standardDaysHeld'),
    standardDueDate: figure('standardDueDate'),
    isPastStandard: figure('isPastStandard'),
    statusSpans: ({ caseId }, _args, { caseClocks }) => caseClocks.spansOfCase.load(caseId),
  },
  CaseStatusSpan: {
    phase: ({ status }) => phaseOf(status),
    days: ({ enteredOn, leftOn }, _args, { caseClocks }) =>
      daysBetween(enteredOn, leftOn ?? caseClocks.today),
  },
} satisfies Resolvers;

/** A figure of a case's days. All of them are read together. */
function figure<Name extends keyof CaseClock>(name: Name) {
  return async (
    { caseId }: CaseModel,
    _args: object,
    { caseClocks }: DodContext,
  ): Promise<CaseClock[Name] | null> => (await caseClocks.ofCase.load(caseId))?.[name] ?? null;
}
