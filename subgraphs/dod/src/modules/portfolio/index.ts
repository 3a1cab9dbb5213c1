export { type CaseTeller, type ToldStep, tellCase } from './case-teller.model.ts';
export { planCase } from './portfolio-plan.model.ts';
export { portfolioRows, type TableRows } from './portfolio-rows.commands.ts';
export { selectPortfolioWorld } from './portfolio-world.queries.ts';
export { seededRandom } from './random.model.ts';
export { tellPlannedCase } from './told-case.model.ts';
