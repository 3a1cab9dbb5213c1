import type { Matrix } from '@concord/kernel';
import type { DataClass } from '../generated/schema.ts';

/** What a cell of the matrix may ask of the viewer or of the row. */
export const conditions = [
  /** The purchaser is the viewer's own country, or the country it works in. */
  'OWN_COUNTRY',
  /** One of the implementing agencies is the viewer's own. */
  'OWN_AGENCY',
  /** The purchaser is in the viewer's area of responsibility today. */
  'OWN_AREA',
  /** What was decided on has been offered to its purchaser. */
  'AFTER_OFFER',
  /** The notification has been published. */
  'PUBLISHED',
  /** The viewer works for a committee that reviews arms sales. */
  'COMMITTEE_OF_JURISDICTION',
  /** The notification is before the committees in informal review. */
  'IN_TIERED_REVIEW',
  /** The viewer reads for the purpose of an audit. */
  'AUDIT_PURPOSE',
] as const;

/** One condition of the matrix. */
export type Condition = (typeof conditions)[number];

/** Who may do what with the facts of the State Department. What is not here is denied. */
export const matrix: Matrix<DataClass> = {
  REFERENCE: {
    DSCA_CASE: 'R',
    DSCA_FIN: 'R',
    IA_CM: 'R',
    SCO: 'R',
    CCMD: 'R',
    RSAT: 'RW',
    L_PM: 'RW',
    HR_VET: 'R',
    P_PROC: 'R',
    P_FIN: 'R',
    CONG: 'R',
    PUBLIC: 'R',
    AUDIT: 'R',
  },
  NOTIFICATION: {
    DSCA_CASE: 'R',
    DSCA_FIN: 'R',
    IA_CM: 'R',
    SCO: 'R',
    CCMD: 'R',
    RSAT: 'R',
    L_PM: 'R',
    HR_VET: 'R',
    P_PROC: 'R if PUBLISHED',
    P_FIN: 'R if PUBLISHED',
    CONG: 'R',
    PUBLIC: 'R if PUBLISHED',
    AUDIT: 'R',
  },
  NOTIFICATION_DRAFT: {
    DSCA_CASE: 'R',
    IA_CM: 'R if OWN_AGENCY',
    RSAT: 'RWA',
    L_PM: 'RW',
    HR_VET: 'R',
    CONG: 'R if COMMITTEE_OF_JURISDICTION and IN_TIERED_REVIEW',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  NOTIFICATION_CLEARANCE: {
    DSCA_CASE: 'R',
    DSCA_FIN: 'R',
    IA_CM: 'R',
    SCO: 'R',
    CCMD: 'R',
    RSAT: 'RWA',
    L_PM: 'R',
    HR_VET: 'R',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  STATE_DECISION: {
    DSCA_CASE: 'R',
    DSCA_FIN: 'R',
    IA_CM: 'R if OWN_AGENCY',
    SCO: 'R if OWN_COUNTRY',
    CCMD: 'R if OWN_AREA',
    RSAT: 'RWA',
    L_PM: 'R',
    HR_VET: 'R',
    P_PROC: 'R if OWN_COUNTRY and AFTER_OFFER',
    P_FIN: 'R if OWN_COUNTRY and AFTER_OFFER',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  DECISION_RATIONALE: {
    RSAT: 'RW',
    L_PM: 'RW',
    HR_VET: 'RW',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
};
