import type { Database } from '@concord/db';
import {
  batchByKey,
  batchManyByKey,
  type ListEnvironment,
  type StoredEvent,
} from '@concord/kernel';
import { decide } from '../../policy/dod-policy.ts';
import type { CaseModel } from '../case/case.model.ts';
import type { CaseScope } from '../case/case-rows.queries.ts';
import { actorOf } from '../case-command/actor.model.ts';
import type { LifeCycleRules } from '../life-cycle/attempt.model.ts';
import type { CaseState } from '../life-cycle/case-state.model.ts';
import { foldCase } from '../life-cycle/fold.model.ts';
import { selectOpenOffers } from './open-offer.queries.ts';
import { partnerTransitionsOf } from './partner-transitions.model.ts';
import { possibleTransitionsOf } from './possible-transitions.model.ts';
import { createGuardList, createTransitionList, selectGuards } from './transition.queries.ts';
import type { PossibleTransitionModel } from './transition-list.model.ts';

/** What possible commands are told from. */
export interface TransitionSources {
  readonly rules: () => Promise<LifeCycleRules>;
  readonly wholeHistory: (caseId: string) => Promise<readonly StoredEvent[]>;
}

/** The transitions of one request: the table, and what its viewer may do. */
export function createTransitionLoaders(
  database: Database,
  environment: ListEnvironment,
  scope: CaseScope,
  { rules: readRules, wholeHistory }: TransitionSources,
) {
  const { viewer, today } = scope;
  const openOffers = batchManyByKey(
    (caseIds: readonly string[]) => selectOpenOffers(database, scope, caseIds),
    (offer) => offer.caseId,
  );
  /** The case as staff knows it; null if the viewer may not read that. */
  async function stateOf({ caseId }: CaseModel): Promise<CaseState | null> {
    // A purchaser's login cannot read events at all, so they are asked for by those only who may.
    return decide(viewer, 'CASE_INTERNAL_STATUS').kind === 'never'
      ? null
      : foldCase(await wholeHistory(caseId));
  }
  return {
    list: createTransitionList(environment),
    guards: createGuardList(environment),
    guardByName: batchByKey(
      (names: readonly string[]) => selectGuards(database, names),
      (guard) => guard.name,
    ),
    /** What the viewer may do with a case. */
    async possible(row: CaseModel): Promise<PossibleTransitionModel[]> {
      const rules = await readRules();
      const givesCommands = rules.transitions.some(({ roles }) =>
        viewer.roles.some((role) => roles.includes(role)),
      );
      if (!givesCommands) {
        return [];
      }
      const state = await stateOf(row);
      if (state !== null) {
        const actor = actorOf(viewer, state, row.isInViewersArea);
        return possibleTransitionsOf(state, { actor, today, rules });
      }
      return viewer.roles.includes('P_PROC') && viewer.country === row.purchaserCode
        ? partnerTransitionsOf(row, await openOffers.load(row.caseId), { today, rules })
        : [];
    },
    /** Forgets a case, so that a command's change is read. */
    clear(caseId: string): void {
      openOffers.clear(caseId);
    },
  };
}
