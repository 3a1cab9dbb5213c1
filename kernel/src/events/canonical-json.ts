/**
 * One text for one value, whatever the order its keys were written in, so that a digest of it can be
 * made anew from what the database gives back. Keys without a value are left out. Throws on a number
 * that is not a safe integer: money and quantities are texts.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new TypeError('A canonical value holds no number but safe integers.');
  }
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const parts: string[] = [];
    for (const key of Object.keys(value).sort()) {
      const held = (value as Record<string, unknown>)[key];
      if (held !== undefined) {
        parts.push(`${JSON.stringify(key)}:${canonicalJson(held)}`);
      }
    }
    return `{${parts.join(',')}}`;
  }
  return JSON.stringify(value);
}
