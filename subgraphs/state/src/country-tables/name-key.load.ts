/**
 * What two spellings of a name have in common: neither case, accents, punctuation nor a leading
 * "the" tells them apart, and "&" is "and".
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[&+]/g, ' and ')
    .replace(/['’‘`´.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/** The key of a name without the acronym or distinction in parentheses at its end. */
export function bareNameKey(name: string): string {
  return nameKey(name.replace(/\s*\([^()]*\)\s*$/, ''));
}
