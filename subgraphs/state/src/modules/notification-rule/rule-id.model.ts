import { globalId } from '@concord/kernel';

/** The key of a row of law in an opaque identifier of its type; null if it is not one. */
export function ruleKeyOf(
  type: 'NotificationThreshold' | 'ReviewClock',
  id: string,
): string | null {
  const named = Buffer.from(id, 'base64url').toString('utf8');
  const key = named.slice(type.length + 1);
  return globalId(type, key) === id ? key : null;
}
