export { caseStatuses, cases } from './cases.ts';
export { implementingAgencies } from './implementing-agencies.ts';
