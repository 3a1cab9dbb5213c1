import type { Database } from '@concord/db';
import { caseGuards, caseTransitions } from '@concord/db/dod';
import { asc } from 'drizzle-orm';
import { selectCaseRules } from '../case-rule/select-case-rules.queries.ts';
import { selectChargeRules } from '../charge-rate/charge-rate.queries.ts';
import type { LifeCycleRules } from '../life-cycle/attempt.model.ts';
import type { Transition } from '../life-cycle/transition.model.ts';

/** Every rule that commands are decided by. */
export async function selectLifeCycleRules(database: Database): Promise<LifeCycleRules> {
  const columns = {
    id: caseTransitions.id,
    command: caseTransitions.command,
    subject: caseTransitions.subject,
    from: caseTransitions.from,
    to: caseTransitions.to,
    roles: caseTransitions.roles,
    agency: caseTransitions.agency,
    guards: caseTransitions.guards,
    citation: caseTransitions.citation,
    isVerified: caseTransitions.isVerified,
  };
  const [transitions, guards, caseRules, chargeRules] = await Promise.all([
    database.select(columns).from(caseTransitions).orderBy(asc(caseTransitions.position)),
    database.select().from(caseGuards).orderBy(asc(caseGuards.name)),
    selectCaseRules(database),
    selectChargeRules(database),
  ]);
  // The checks of the table hold these columns to the values of the model.
  return { transitions: transitions as Transition[], guards, caseRules, chargeRules };
}

const keptMs = 30_000;

/**
 * Rules are read again after half a minute: they only grow, and a program that was started with older
 * ones learns of newer ones without a restart. A reading that fails is tried again by the next one.
 */
export function createRulesReader(database: Database): () => Promise<LifeCycleRules> {
  let held: { readonly rules: Promise<LifeCycleRules>; readonly until: number } | null = null;
  return () => {
    if (held === null || performance.now() > held.until) {
      const rules = selectLifeCycleRules(database);
      held = { rules, until: performance.now() + keptMs };
      rules.catch(() => {
        held = null;
      });
    }
    return held.rules;
  };
}
