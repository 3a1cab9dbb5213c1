export {
  appliedFacts,
  caseCustodies,
  caseGuards,
  caseHolds,
  caseMilestones,
  caseStatusSpans,
  caseTransitions,
  countryTeamAssessments,
  discrepancies,
  extenuatingFactors,
  partnerCustodies,
  partnerVersions,
  releaseDeterminations,
  serviceLeases,
} from './case-life.ts';
export {
  caseCodes,
  caseRules,
  caseStandards,
  letterOfRequestCriteria,
  typesOfAssistance,
} from './case-rules.ts';
export { caseStatuses, cases } from './cases.ts';
export {
  genericCodeFamilies,
  maslDesignations,
  maslItems,
  reportedGenericCodes,
} from './catalogue.ts';
export {
  chargeRates,
  contractAdministrationWaivers,
  paymentScheduleDates,
  termsOfSale,
} from './charge-rates.ts';
export { dodEventTables } from './events.ts';
export { implementingAgencies } from './implementing-agencies.ts';
export { type AssessedCriterionRow, letterAssessments } from './letter-assessments.ts';
export {
  lineDeliveries,
  lineObligations,
  loaDocumentStatuses,
  loaDocuments,
  loaInstallments,
  loaLineBuilds,
  loaLines,
  loaNotes,
  loaTerms,
} from './loa-documents.ts';
