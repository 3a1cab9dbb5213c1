import { createHmac } from 'node:crypto';
import type { LoginRole } from './role-names.ts';

/** The administrator's URL with another role and password in it. */
export function roleUrl(adminUrl: string, role: LoginRole, password: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = encodeURIComponent(password);
  return url.href;
}

/**
 * The password of a role, derived from the administrator's: base64url of HMAC-SHA256 with that
 * password as the key over `concord role <name>`. So all processes that know the administrator's
 * URL agree without a file, and none can be derived from another. Changing the administrator's
 * password changes all of them at the next `ensureRoles`. Throws if the URL has no password.
 */
export function rolePassword(adminUrl: string, role: LoginRole): string {
  const key = decodeURIComponent(new URL(adminUrl).password);
  if (key === '') {
    throw new Error(
      "The administrator's database URL has no password to derive the roles' passwords from; add one.",
    );
  }
  return createHmac('sha256', key).update(`concord role ${role}`).digest('base64url');
}
