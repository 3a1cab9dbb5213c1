import type { Block } from './blocks.load.ts';

/** The centred line under "Policy Justification", or null where the text begins at once. */
export function readTitle(justification: Block): string | null {
  const lines: string[] = [];
  for (const { text, isAfterBlank } of justification.paragraphs.slice(1)) {
    const isNextPart = lines.length > 0 && isAfterBlank;
    if (isNextPart || text.length > 240 || isSentence(text)) {
      break;
    }
    lines.push(text);
  }
  const title = lines.join(' ').replace(/\s*(?:--+|\u2014|\s-\s)\s*/g, ' - ');
  return title === '' ? null : title;
}

function isSentence(text: string): boolean {
  return /\b(?:has|have)\s+requested\b|\bproposed\s+sale\b/i.test(text) || /\.$/.test(text);
}
