/** What this system may hold: up to controlled unclassified information. */
const permitted = new Set([
  'PUBLIC',
  'UNCLASSIFIED',
  'RELEASABLE_TO_PURCHASER',
  'CUI',
  'CUI_PREDECISIONAL',
]);

/** A portion mark or a banner, as they stand in front of a classified text. */
const classified = /^\s*\((?:TS|S|C)(?:\/\/[^)]*)?\)|\b(?:TOP SECRET|SECRET|CONFIDENTIAL)\/\//;

/**
 * Why a record cannot be taken for its marking, or null. Anything above controlled unclassified
 * information is refused, and so is a marking that is not known.
 */
export function markingRefusal(marking: string | null, texts: readonly string[]): string | null {
  const name =
    marking
      ?.trim()
      .toUpperCase()
      .replace(/[\s-]+/g, '_') ?? 'UNCLASSIFIED';
  if (!permitted.has(name)) {
    return `The marking ${marking ?? ''} is not one that may be held here: nothing above CUI is.`;
  }
  return texts.some((text) => classified.test(text))
    ? 'A text carries a classification mark. Nothing above CUI may be held here.'
    : null;
}
