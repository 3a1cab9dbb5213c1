import type { Identity } from '../src/identities.ts';
import type { TokenClaims } from './token-claims.ts';

/** As whom the graph is asked. */
export type Viewer =
  | { readonly kind: 'public' }
  | { readonly kind: 'identity'; readonly identity: Identity }
  | { readonly kind: 'token'; readonly claims: TokenClaims | null };

/** Who asks while nobody is signed in. */
export const publicViewer: Viewer = { kind: 'public' };

/** The viewer's name, as short as a menu needs it. */
export function nameOf(viewer: Viewer): string {
  switch (viewer.kind) {
    case 'public':
      return 'Public';
    case 'identity':
      return viewer.identity.label;
    case 'token':
      return nameOfClaims(viewer.claims);
  }
}

/** One sentence on who the viewer is and what they see. */
export function descriptionOf(viewer: Viewer): string {
  switch (viewer.kind) {
    case 'public':
      return 'No token: what anyone may see without signing in.';
    case 'identity':
      return viewer.identity.description;
    case 'token':
      return descriptionOfClaims(viewer.claims);
  }
}

/** Whether an operation that names this role is asked as this viewer. */
export function isAskedAs(role: string, viewer: Viewer): boolean {
  switch (viewer.kind) {
    case 'public':
      return isPublic(role);
    case 'identity':
      return isNamedBy(role, viewer.identity);
    case 'token':
      return viewer.claims?.roles.some((held) => isSame(held, role)) ?? false;
  }
}

/** The viewer that a role's name means here, or null if there is no such identity. */
export function viewerOfRole(role: string, identities: readonly Identity[]): Viewer | null {
  if (isPublic(role)) {
    return publicViewer;
  }
  const identity =
    identities.find(({ id }) => isSame(id, role)) ??
    identities.find((candidate) => isNamedBy(role, candidate));
  return identity === undefined ? null : { kind: 'identity', identity };
}

function nameOfClaims(claims: TokenClaims | null): string {
  if (claims === null) {
    return 'Bearer of a token';
  }
  const roles = claims.roles.join(', ');
  const name = claims.subject ?? 'Bearer of a token';
  return roles === '' ? name : `${name} (${roles})`;
}

function descriptionOfClaims(claims: TokenClaims | null): string {
  if (claims === null) {
    return 'The token is not a readable JWT; the server decides what it permits.';
  }
  const country = claims.country === null ? '' : ` of ${claims.country}`;
  const until =
    claims.expiresAt === null ? '' : `, valid until ${claims.expiresAt.toLocaleString()}`;
  return `What the pasted token${country} permits${until}. It is kept in memory only.`;
}

function isNamedBy(role: string, { id, role: held, label }: Identity): boolean {
  return [id, held, label].some((name) => isSame(name, role));
}

function isPublic(role: string): boolean {
  return isSame(role, 'public');
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
