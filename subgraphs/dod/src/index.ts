export { loadDodDemonstration } from './modules/case/case.load.ts';
export { loadCaseRules } from './modules/case-rule/case-rule.load.ts';
export { loadChargeRates } from './modules/charge-rate/charge-rate.load.ts';
export { loadImplementingAgencies } from './modules/implementing-agency/implementing-agency.load.ts';
export { loadMaslDemonstration, loadMaslItems } from './modules/masl-item/masl-item.load.ts';
export { loadTransitions } from './modules/transition/transition.load.ts';
export { dodPolicy } from './policy/dod-policy.ts';
export { createDodSubgraph, type DodSubgraph } from './subgraph.ts';
