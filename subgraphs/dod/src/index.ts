export { loadDodDemonstration } from './modules/case/case.load.ts';
export { loadImplementingAgencies } from './modules/implementing-agency/implementing-agency.load.ts';
export { dodPolicy } from './policy/dod-policy.ts';
export { createDodSubgraph } from './subgraph.ts';
