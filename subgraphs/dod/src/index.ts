export { loadDodDemonstration } from './modules/case/case.load.ts';
export { isCaseThere } from './modules/case/case-there.queries.ts';
export { leaseCases, returnCases } from './modules/case-fact/service-lease.commands.ts';
export { type CaseReport, verifyCases } from './modules/case-record/verify-cases.queries.ts';
export {
  type ReliedReport,
  verifyReliedFacts,
} from './modules/case-record/verify-facts.queries.ts';
export { loadCaseRules } from './modules/case-rule/case-rule.load.ts';
export { loadChargeRates } from './modules/charge-rate/charge-rate.load.ts';
export { loadDeliveries } from './modules/delivery/delivery.load.ts';
export { loadImplementingAgencies } from './modules/implementing-agency/implementing-agency.load.ts';
export {
  type LetterReport,
  verifyLetters,
} from './modules/letter-assessment/verify-letters.queries.ts';
export { loadMaslDemonstration, loadMaslItems } from './modules/masl-item/masl-item.load.ts';
export {
  type CaseTeller,
  planCase,
  portfolioRows,
  seededRandom,
  selectPortfolioWorld,
  type TableRows,
  type ToldStep,
  tellCase,
  tellPlannedCase,
} from './modules/portfolio/index.ts';
export { loadTransitions } from './modules/transition/transition.load.ts';
export { dodPolicy } from './policy/dod-policy.ts';
export { createDodSubgraph, type DodSubgraph } from './subgraph.ts';
