import { z } from 'zod';
import { type Role, roles } from '../viewer/role.ts';
import type { Viewer } from '../viewer/viewer.ts';

const word = z.string().min(1).max(200);
/** A role that only the absence of a token gives cannot be claimed. */
const claimable = roles.filter((role) => role !== 'PUBLIC') as [Role, ...Role[]];

/** The claims that decide. Anything of another type, an empty text or an unknown role is refused. */
const claims = z.object({
  sub: word,
  roles: z.array(z.enum(claimable)).min(1).max(roles.length),
  organization: word.optional(),
  country: z
    .string()
    .regex(/^[A-Z][A-Z0-9]{2,9}$/)
    .optional(),
  implementingAgencies: z
    .array(z.string().regex(/^[A-Z]$/))
    .max(26)
    .optional(),
  combatantCommand: word.optional(),
  committee: word.optional(),
  purpose: word.optional(),
});

/** The viewer of verified claims, or null if they are not of the promised shape. */
export function viewerOfClaims(payload: unknown): Viewer | null {
  const read = claims.safeParse(payload);
  if (!read.success) {
    return null;
  }
  const { sub, ...given } = read.data;
  return {
    subject: sub,
    roles: given.roles,
    organization: given.organization ?? null,
    country: given.country ?? null,
    implementingAgencies: given.implementingAgencies ?? [],
    combatantCommand: given.combatantCommand ?? null,
    committee: given.committee ?? null,
    purpose: given.purpose ?? null,
  };
}
