import type { CaseState } from '../life-cycle/case-state.model.ts';

/** The rows of what else happened to a case, by table. */
export function courseRows(state: CaseState) {
  const { caseId, purchaserCode } = state;
  return {
    lineDeliveries: state.executions.map(({ lineNumber, deliveredQuantity, lastDeliveredOn }) => ({
      caseId,
      lineNumber,
      purchaserCode,
      deliveredQuantity,
      lastDeliveredOn,
    })),
    lineObligations: state.executions.map(({ lineNumber, obligationalAuthority, obligated }) => ({
      caseId,
      lineNumber,
      obligationalAuthority,
      obligated,
    })),
    discrepancies: state.discrepancies.map((report) => ({ caseId, purchaserCode, ...report })),
    caseMilestones: state.milestones.map(({ code, ...milestone }, index) => ({
      caseId,
      position: index + 1,
      milestone: code,
      ...milestone,
    })),
    caseHolds: state.holds.map((hold) => ({ caseId, ...hold })),
    releaseDeterminations: state.releases.map((release) => ({ caseId, ...release })),
    countryTeamAssessments: state.assessments.map((assessment) => ({ caseId, ...assessment })),
    extenuatingFactors: state.extenuatingFactors.map((factor) => ({ caseId, ...factor })),
    caseCustodies: state.custody.map(({ office, since }) => ({ caseId, office, since })),
    partnerCustodies: state.partnerCustody.map(({ office, since }) => ({
      caseId,
      office,
      purchaserCode,
      since,
    })),
    caseStatusSpans: state.spans.map((span, index) => ({ caseId, position: index + 1, ...span })),
  };
}
