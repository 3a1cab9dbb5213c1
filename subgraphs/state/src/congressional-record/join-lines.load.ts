/** What stands between a broken line and its rest: nothing inside a word or a sum, else a space. */
export function seamBetween(head: string, tail: string): '' | ' ' {
  // The Record breaks compounds and not syllables, so a hyphen at the line's end stays.
  if (/[A-Za-z0-9)][-/]$/.test(head) || head.endsWith('--')) {
    return '';
  }
  return /\$(?:[\d,]*[.,])?$/.test(head) && /^\d/.test(tail) ? '' : ' ';
}
