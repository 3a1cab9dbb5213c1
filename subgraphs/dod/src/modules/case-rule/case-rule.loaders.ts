import type { ListEnvironment } from '@concord/kernel';
import { createCaseRuleLists } from './case-rule.queries.ts';

/** The rules for cases of one request. */
export function createCaseRuleLoaders(environment: ListEnvironment) {
  return createCaseRuleLists(environment);
}
