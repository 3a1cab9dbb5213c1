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

/** What to hold of a record after another reading of it. */
export type Settle<Content> = (held: Content, read: Content) => Content;

/**
 * The records that are new or differ from their latest version, each with its next. A reading replaces
 * what is held, unless `settle` says what remains of it.
 */
export function nextVersions<Content>(
  records: Iterable<readonly [key: string, content: Content]>,
  latest: ReadonlyMap<string, StoredVersion>,
  settle: Settle<Content> = (_held, read) => read,
): NextVersion<Content>[] {
  return [...records].flatMap(([key, read]) => {
    const stored = latest.get(key);
    if (stored === undefined) {
      return [{ version: 1, content: read, previous: null }];
    }
    const content = settle(stored.content as Content, read);
    return canonicalJson(stored.content) === canonicalJson(content)
      ? []
      : [{ version: stored.version + 1, content, previous: stored.content }];
  });
}
