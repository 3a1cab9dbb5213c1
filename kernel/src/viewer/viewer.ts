import { createHash } from 'node:crypto';
import { purchaserRoles, type Role } from './role.ts';

/** Who asks, as the verified token says. Every decision about rows and fields is made of this alone. */
export interface Viewer {
  /** The person or service, or null without a token. */
  readonly subject: string | null;
  /** What it may act as. Several roles mean the union of what they permit. */
  readonly roles: readonly Role[];
  /** The organization it belongs to, or null. */
  readonly organization: string | null;
  /** Code of the country it acts for (purchaser) or in (security cooperation office), or null. */
  readonly country: string | null;
  /** Letters of the implementing agencies it works for. */
  readonly implementingAgencies: readonly string[];
  /** Its combatant command, or null. */
  readonly combatantCommand: string | null;
  /** Its committee of Congress, such as `SFRC`, or null. */
  readonly committee: string | null;
  /** Why it reads, such as `audit`, or null. */
  readonly purpose: string | null;
}

/** The viewer without a token. */
export const publicViewer: Viewer = {
  subject: null,
  roles: ['PUBLIC'],
  organization: null,
  country: null,
  implementingAgencies: [],
  combatantCommand: null,
  committee: null,
  purpose: null,
};

/** Whether all that the viewer may see is what purchasers and the public may see. */
export function isPurchaserOrPublic(viewer: Viewer): boolean {
  return viewer.roles.every((role) => purchaserRoles.has(role));
}

/**
 * A digest of what decides the viewer's rows: roles and attributes, not the person and not the token,
 * so that a cursor outlives a token but not a change of rights.
 */
export function viewerScope(viewer: Viewer): string {
  const scope = [
    [...new Set(viewer.roles)].sort(),
    viewer.organization,
    viewer.country,
    [...new Set(viewer.implementingAgencies)].sort(),
    viewer.combatantCommand,
    viewer.committee,
    viewer.purpose,
  ];
  return createHash('sha256').update(JSON.stringify(scope)).digest('base64url');
}
