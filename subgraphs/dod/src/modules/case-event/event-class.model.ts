import type { DodClass } from '../../policy/matrix.ts';

/**
 * Events that tell of more than where a case stands: who reads them must be open to the class of what
 * they are about. All others are as the case's internal status.
 */
export const kindsOfClass: readonly (readonly [DodClass, readonly string[]])[] = [
  ['COUNTRY_TEAM_ASSESSMENT', ['recordCountryTeamAssessment', 'endorseCountryTeamAssessment']],
  ['RELEASE_DETERMINATION', ['requestRelease', 'determineRelease']],
  ['DELIVERY', ['recordDelivery']],
  ['CASE_LEDGER', ['issueObligationalAuthority', 'recordObligation']],
  [
    'DISCREPANCY',
    [
      'submitDiscrepancyReport',
      'requestReconsideration',
      'contestDecision',
      'validateDiscrepancy',
      'decideDiscrepancy',
    ],
  ],
];
