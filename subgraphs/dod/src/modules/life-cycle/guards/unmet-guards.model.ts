import type { UnmetGuard } from '@concord/kernel';
import type { Attempt } from '../attempt.model.ts';
import { documentGuards, type GuardCheck } from './document-guards.model.ts';
import { offerGuards } from './offer-guards.model.ts';
import { preparationGuards } from './preparation-guards.model.ts';

const checks: Readonly<Record<string, GuardCheck>> = {
  ...documentGuards,
  ...preparationGuards,
  ...offerGuards,
};

/** The names of all guards that can be checked. */
export const guardNames: readonly string[] = Object.keys(checks);

/** The guards that do not hold, in the order of the table. One that nobody can check does not hold. */
export function unmetGuards(attempt: Attempt<object>, names: readonly string[]): UnmetGuard[] {
  return names.flatMap((name) => {
    const rule = attempt.rules.guards.find((guard) => guard.name === name);
    const check = checks[name];
    const lacks =
      check === undefined || rule === undefined
        ? `The rule ${name} cannot be checked.`
        : check(attempt);
    return lacks === null ? [] : [{ name, lacks, citation: rule?.citation ?? '' }];
  });
}
