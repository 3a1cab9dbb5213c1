import { type Matrix, roles } from '@concord/kernel';
import type { DataClass } from '../generated/schema.ts';

/** What a cell of the matrix may ask of the viewer or of the row. */
export const conditions = [
  /** The purchaser is the viewer's own country, or the country it works in. */
  'OWN_COUNTRY',
  /** The record is addressed to, or its case carried out by, the viewer's own implementing agency. */
  'OWN_AGENCY',
  /** The purchaser is in the viewer's area of responsibility today. */
  'OWN_AREA',
  /** The viewer reads for the purpose of an audit. */
  'AUDIT_PURPOSE',
] as const;

/** One condition of the matrix. */
export type Condition = (typeof conditions)[number];

/** What is public is read by every role, and by nobody's token. */
const everyone = Object.fromEntries(roles.map((role) => [role, 'R']));

/** Who may do what with the partner-facing facts. What is not here is denied. */
export const matrix: Matrix<DataClass> = {
  REFERENCE: everyone,
  PUBLIC_RECORD: everyone,
  LETTER_OF_REQUEST: {
    DSCA_CASE: 'R',
    IA_CM: 'R if OWN_AGENCY',
    SCO: 'R if OWN_COUNTRY',
    CCMD: 'R if OWN_AREA',
    RSAT: 'R',
    L_PM: 'R',
    P_PROC: 'RW if OWN_COUNTRY',
    P_FIN: 'R if OWN_COUNTRY',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  // Nobody answers before the offer, so what is asked of the totals' row holds by itself.
  LOA_RESPONSE: {
    DSCA_CASE: 'R',
    DSCA_FIN: 'R',
    IA_CM: 'R if OWN_AGENCY',
    SCO: 'R if OWN_COUNTRY',
    CCMD: 'R if OWN_AREA',
    RSAT: 'R',
    L_PM: 'R',
    P_PROC: 'RW if OWN_COUNTRY',
    P_FIN: 'R if OWN_COUNTRY',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  DISCREPANCY_REPORT: {
    DSCA_CASE: 'R',
    DSCA_FIN: 'R',
    IA_CM: 'R if OWN_AGENCY',
    SCO: 'R if OWN_COUNTRY',
    CCMD: 'R if OWN_AREA',
    P_PROC: 'RW if OWN_COUNTRY',
    P_FIN: 'R if OWN_COUNTRY',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  WORK_LIST: {
    P_PROC: 'R if OWN_COUNTRY',
    P_FIN: 'R if OWN_COUNTRY',
  },
};
