import type { CaseOffice } from '../../generated/schema.ts';

const offices: Readonly<Record<CaseOffice, true>> = {
  IMPLEMENTING_AGENCY: true,
  DSCA_CASE_WRITING: true,
  DSCA_REVIEW: true,
  STATE_PM_RSAT: true,
  CONGRESS: true,
  DSCA_COUNTERSIGNATURE: true,
  PURCHASER: true,
  DFAS: true,
};

/** The office as the graph knows it; null for a releasing authority, which is named in free words. */
export function knownOffice(office: string): CaseOffice | null {
  return Object.hasOwn(offices, office) ? (office as CaseOffice) : null;
}
