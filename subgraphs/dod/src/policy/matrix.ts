import type { Matrix } from '@concord/kernel';
import type { DataClass } from '../generated/schema.ts';

/** What a cell of the matrix may ask of the viewer or of the row. */
export const conditions = [
  /** The purchaser is the viewer's own country, or the country it works in. */
  'OWN_COUNTRY',
  /** The case is carried out by the viewer's own implementing agency. */
  'OWN_AGENCY',
  /** The purchaser is in the viewer's area of responsibility today. */
  'OWN_AREA',
  /** The case has been offered; of a document and what is in it: that document was released to its purchaser. */
  'AFTER_OFFER',
  /** The viewer reads for the purpose of an audit. */
  'AUDIT_PURPOSE',
] as const;

/** One condition of the matrix. */
export type Condition = (typeof conditions)[number];

/** Classes of the SDL, and one that decides links only: a notification not yet transmitted. */
export type DodClass = DataClass | 'NOTIFICATION_DRAFT';

/** Who may do what with the facts of the Department of Defense. What is not here is denied. */
export const matrix: Matrix<DodClass> = {
  REFERENCE: {
    DSCA_CASE: 'R',
    DSCA_FIN: 'R',
    IA_CM: 'R',
    SCO: 'R',
    CCMD: 'R',
    RSAT: 'R',
    L_PM: 'R',
    HR_VET: 'R',
    P_PROC: 'R',
    P_FIN: 'R',
    CONG: 'R',
    PUBLIC: 'R',
    AUDIT: 'R',
  },
  CASE_COMMAND: {
    DSCA_CASE: 'R',
    DSCA_FIN: 'R',
    IA_CM: 'R',
    SCO: 'R',
    CCMD: 'R',
    RSAT: 'R',
    L_PM: 'R',
    HR_VET: 'R',
    P_PROC: 'R',
    P_FIN: 'R',
    CONG: 'R',
    PUBLIC: 'R',
    AUDIT: 'R',
  },
  CASE_HEADER: {
    DSCA_CASE: 'RW',
    DSCA_FIN: 'R',
    IA_CM: 'RW if OWN_AGENCY',
    SCO: 'R if OWN_COUNTRY',
    CCMD: 'R if OWN_AREA',
    RSAT: 'R',
    L_PM: 'R',
    HR_VET: 'R',
    P_PROC: 'R if OWN_COUNTRY',
    P_FIN: 'R if OWN_COUNTRY',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  CASE_INTERNAL_STATUS: {
    DSCA_CASE: 'RW',
    DSCA_FIN: 'R',
    IA_CM: 'RW if OWN_AGENCY',
    SCO: 'R if OWN_COUNTRY',
    CCMD: 'R if OWN_AREA',
    RSAT: 'R',
    L_PM: 'R',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  LOA_TOTALS: {
    DSCA_CASE: 'RW',
    DSCA_FIN: 'RW',
    IA_CM: 'RW if OWN_AGENCY',
    SCO: 'R if OWN_COUNTRY',
    CCMD: 'R if OWN_AREA',
    RSAT: 'R',
    L_PM: 'R',
    P_PROC: 'R if OWN_COUNTRY and AFTER_OFFER',
    P_FIN: 'R if OWN_COUNTRY and AFTER_OFFER',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  LETTER_ASSESSMENT: {
    DSCA_CASE: 'R',
    IA_CM: 'RW if OWN_AGENCY',
    SCO: 'R if OWN_COUNTRY',
    CCMD: 'R if OWN_AREA',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  LINE_PRICING: {
    DSCA_CASE: 'RW',
    DSCA_FIN: 'R',
    IA_CM: 'RW if OWN_AGENCY',
    SCO: 'R if OWN_COUNTRY',
    CCMD: 'R if OWN_AREA',
    RSAT: 'R',
    L_PM: 'R',
    P_PROC: 'R if OWN_COUNTRY and AFTER_OFFER',
    P_FIN: 'R if OWN_COUNTRY and AFTER_OFFER',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  PRICE_BUILD_UP: {
    DSCA_CASE: 'R',
    DSCA_FIN: 'R',
    IA_CM: 'RW if OWN_AGENCY',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  // A purchaser's login cannot read what lines are obligated for, so it has no cell.
  CASE_LEDGER: {
    DSCA_CASE: 'R',
    DSCA_FIN: 'RWA',
    IA_CM: 'R if OWN_AGENCY',
    SCO: 'R if OWN_COUNTRY',
    CCMD: 'R if OWN_AREA',
    RSAT: 'R',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  DELIVERY: {
    DSCA_CASE: 'R',
    DSCA_FIN: 'R',
    IA_CM: 'RW if OWN_AGENCY',
    SCO: 'R if OWN_COUNTRY',
    CCMD: 'R if OWN_AREA',
    RSAT: 'R',
    P_PROC: 'R if OWN_COUNTRY',
    P_FIN: 'R if OWN_COUNTRY',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  // A purchaser writes its reports at the partner-facing program; here it reads what is said to them.
  DISCREPANCY: {
    DSCA_CASE: 'R',
    DSCA_FIN: 'R',
    IA_CM: 'RWA if OWN_AGENCY',
    SCO: 'R if OWN_COUNTRY',
    CCMD: 'R if OWN_AREA',
    P_PROC: 'R if OWN_COUNTRY',
    P_FIN: 'R if OWN_COUNTRY',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  RELEASE_DETERMINATION: {
    DSCA_CASE: 'R',
    IA_CM: 'RW if OWN_AGENCY',
    SCO: 'R if OWN_COUNTRY',
    CCMD: 'R if OWN_AREA',
    RSAT: 'R',
    L_PM: 'R',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  // As the determination, without those who read its outcome only.
  RELEASE_CONDITIONS: {
    DSCA_CASE: 'R',
    IA_CM: 'RW if OWN_AGENCY',
    CCMD: 'R if OWN_AREA',
    RSAT: 'R',
    L_PM: 'R',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  COUNTRY_TEAM_ASSESSMENT: {
    DSCA_CASE: 'R',
    IA_CM: 'R',
    SCO: 'RW if OWN_COUNTRY',
    CCMD: 'RW if OWN_AREA',
    RSAT: 'R',
    L_PM: 'R',
    HR_VET: 'R',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  NOTIFICATION_DRAFT: {
    DSCA_CASE: 'R',
    IA_CM: 'R if OWN_AGENCY',
    RSAT: 'RWA',
    L_PM: 'RW',
    HR_VET: 'R',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
};
