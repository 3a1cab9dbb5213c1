import { readNamedTransmittal } from './transmittal.load.ts';
import type { Paragraph } from './unwrap.load.ts';

/** The parts an article is made of; what the senator says is speech. */
type BlockKind = 'speech' | 'letter' | 'notice' | 'justification' | 'annex';

/** One part, with the transmittal number its own heading or letter gives, or null. */
export interface Block {
  kind: BlockKind;
  transmittalNo: string | null;
  misprints: string[];
  paragraphs: Paragraph[];
}

/** Cuts an article into its parts by their headings. */
export function cutIntoBlocks(paragraphs: readonly Paragraph[]): Block[] {
  const blocks: Block[] = [opened('speech')];
  for (const [index, paragraph] of paragraphs.entries()) {
    const current = blocks.at(-1) ?? opened('speech');
    const kind = kindOpenedBy(paragraphs, index, current);
    if (kind === null) {
      current.paragraphs.push(paragraph);
    } else {
      blocks.push(opened(kind, paragraph));
    }
  }
  return blocks
    .filter((block) => block.paragraphs.length > 0)
    .map((block) => ({ ...block, ...numberOf(block) }));
}

function opened(kind: BlockKind, ...paragraphs: Paragraph[]): Block {
  return { kind, transmittalNo: null, misprints: [], paragraphs };
}

/** The paragraphs of a part as one text, one paragraph a line. */
export function textOf(block: Block): string {
  return block.paragraphs.map((paragraph) => paragraph.text).join('\n');
}

const heading = /^(?:\(U\)\s*|\[)?transmittal\s+n(?:o|umber)\b.{0,40}$/i;
const noticeTitle =
  /^(?:\(U\)\s*)?(?:\[?transmittal\b.{0,30})?(?:notice of proposed issuance|report of enhancement|certification of proposed)/i;
const justificationTitle = /^(?:\(U\)\s*)?policy justification\W*$/i;
const annexTitle = /^(?:\(U\)\s*)?annex\b.{0,40}$/i;
const sensitivity = /^\(?[ivxl1]{1,5}\)\s*sensitivity of technology/i;
const purchaser = /^(?:\(U\)\s*)?(?:\(?[ivxl1]{1,5}[).]\s*)?(?:prospective\s+)?purchasers?\s*:/i;
const letterhead =
  /^(?:defense security(?: cooperation agency)?,?$|(?:u\.s\. |united states )?department of (?:state|defense),?$|u\.s\. senate,?$|hon\. |dear )/i;

/** The kind of part that begins here, or null where the current one goes on. */
function kindOpenedBy(
  paragraphs: readonly Paragraph[],
  index: number,
  current: Block,
): BlockKind | null {
  const text = paragraphs[index]?.text ?? '';
  if (justificationTitle.test(text)) {
    return 'justification';
  }
  if (letterhead.test(text) || /^.{0,60}\bHon\. [A-Z]/.test(text)) {
    return isUnsalutedLetter(current) ? null : 'letter';
  }
  if (heading.test(text)) {
    return kindAhead(paragraphs, index + 1);
  }
  if (noticeTitle.test(text)) {
    return isBareHeading(current) ? null : kindAhead(paragraphs, index + 1);
  }
  if (annexTitle.test(text)) {
    return current.kind === 'annex' ? null : 'annex';
  }
  return purchaser.test(text) && !isOpenNotice(current) ? 'notice' : null;
}

/** The same heading opens a notice and its annex; what follows tells which. */
function kindAhead(paragraphs: readonly Paragraph[], from: number): BlockKind | null {
  for (const { text } of paragraphs.slice(from, from + 7)) {
    if (annexTitle.test(text) || sensitivity.test(text) || /\bannex item\b/i.test(text)) {
      return 'annex';
    }
    if (purchaser.test(text)) {
      return 'notice';
    }
    if (heading.test(text)) {
      return null;
    }
  }
  return null;
}

function isUnsalutedLetter(block: Block): boolean {
  return block.kind === 'letter' && !block.paragraphs.some(({ text }) => /\bdear /i.test(text));
}

function isBareHeading(block: Block): boolean {
  return block.paragraphs.length === 1 && heading.test(block.paragraphs[0]?.text ?? '');
}

function isOpenNotice(block: Block): boolean {
  return block.kind === 'notice' && !block.paragraphs.some(({ text }) => purchaser.test(text));
}

function numberOf(block: Block): Pick<Block, 'transmittalNo' | 'misprints'> {
  if (block.kind === 'speech' || block.kind === 'justification') {
    return { transmittalNo: null, misprints: [] };
  }
  // Past its heading a notice names other transmittals: the one it amends, the earlier reports.
  const body = block.paragraphs.findIndex(({ text }) => purchaser.test(text));
  const own =
    block.kind === 'letter' || body === -1 ? block.paragraphs : block.paragraphs.slice(0, body);
  const reading = readNamedTransmittal(own.map(({ text }) => text).join(' '));
  return { transmittalNo: reading?.number ?? null, misprints: reading?.notes ?? [] };
}
