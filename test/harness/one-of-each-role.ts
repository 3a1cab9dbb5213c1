import type { Identity } from '@concord/kernel';
import { viewers } from './viewers.ts';

/**
 * One person of each role, with whom a case of Bandaria that the Army carries out is near at hand: of its
 * purchaser, its agency and its area. The public has no token.
 */
export const oneOfEachRole: Readonly<Record<string, Identity | null>> = {
  DSCA_CASE: viewers.dscaCase,
  DSCA_FIN: viewers.dscaFinance,
  IA_CM: viewers.armyCase,
  SCO: viewers.bandariaSco,
  CCMD: viewers.centcom,
  RSAT: viewers.rsat,
  L_PM: viewers.stateLegal,
  HR_VET: viewers.vetting,
  P_PROC: viewers.bandaria,
  P_FIN: viewers.bandariaFinance,
  CONG: viewers.senate,
  PUBLIC: viewers.public,
  AUDIT: viewers.audit,
};

/** The names of the roles. */
export const roleNames: readonly string[] = Object.keys(oneOfEachRole);
