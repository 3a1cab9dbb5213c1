/**
 * An opaque identifier that is unique in the whole graph: the type and its natural key. It only names;
 * it opens nothing, so it is not sealed.
 */
export function globalId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');
}
