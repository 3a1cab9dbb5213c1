import { canonicalJson } from './canonical-json.model.ts';

/** A stored version of a record. */
export interface StoredVersion {
  readonly version: number;
  readonly content: unknown;
}

/** A record that is to be stored, as which version, and after which. */
export interface NextVersion<Content> {
  readonly version: number;
  readonly content: Content;
  readonly previous: unknown;
}

/** The records that are new or differ from their latest version, each with its next. */
export function nextVersions<Content>(
  records: Iterable<readonly [key: string, content: Content]>,
  latest: ReadonlyMap<string, StoredVersion>,
): NextVersion<Content>[] {
  return [...records].flatMap(([key, content]) => {
    const stored = latest.get(key);
    if (stored === undefined) {
      return [{ version: 1, content, previous: null }];
    }
    return canonicalJson(stored.content) === canonicalJson(content)
      ? []
      : [{ version: stored.version + 1, content, previous: stored.content }];
  });
}
