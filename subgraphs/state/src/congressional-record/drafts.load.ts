import { type Block, cutIntoBlocks, textOf } from './blocks.load.ts';
import type { Rejection } from './certification.load.ts';
import { type Issue, readIssue } from './pages.load.ts';
import { unwrap } from './unwrap.load.ts';

/** The parts of one certification, brought together but not yet read. */
export interface Draft {
  file: string;
  issue: Issue;
  line: number;
  part: string;
  rawText: string;
  letter: Block | null;
  notice: Block;
  justification: Block | null;
  notes: string[];
}

/** A justification printed away from its notice; its number is its annex's, or null. */
export interface Orphan {
  file: string;
  line: number;
  transmittalNo: string | null;
  block: Block;
}

/** Everything one article holds. */
export interface ArticleParts {
  drafts: Draft[];
  orphans: Orphan[];
  rejected: Rejection[];
}

/** Groups the parts of an article: each notice takes the letter before it and its justification. */
export function draftArticle(text: string, file: string): ArticleParts {
  const blocks = cutIntoBlocks(unwrap(text));
  const issue = readIssue(text, file);
  const lines = text.split(/(?<=\n)/);
  const notices = [...blocks.keys()].filter((index) => blocks[index]?.kind === 'notice');
  const parts: ArticleParts = { drafts: [], orphans: [], rejected: [] };
  const starts = notices.map((at, index) => startOf(blocks, notices[index - 1] ?? -1, at));
  for (const [index, at] of notices.entries()) {
    const from = index === 0 ? 1 : lineOf(blocks[starts[index] ?? at]);
    const next = starts[index + 1];
    const to = next === undefined ? Number.POSITIVE_INFINITY : lineOf(blocks[next]);
    parts.drafts.push({
      ...groupAround(blocks, notices[index - 1] ?? -1, at, next ?? blocks.length),
      file,
      issue,
      line: lineOf(blocks[at]),
      part: `${index + 1} of ${notices.length}`,
      rawText: lines.slice(from - 1, to - 1).join(''),
    });
  }
  adoptOrphans(parts, orphansOf(blocks, parts.drafts, file));
  parts.rejected.push(...lettersWithoutNotice(blocks, parts.drafts, file));
  return parts;
}

type Group = Pick<Draft, 'letter' | 'notice' | 'justification' | 'notes'>;

function groupAround(blocks: readonly Block[], before: number, at: number, end: number): Group {
  const notice = blocks[at] ?? {
    kind: 'notice',
    transmittalNo: null,
    misprints: [],
    paragraphs: [],
  };
  const letter = letterOf(blocks.slice(before + 1, at), notice.transmittalNo);
  const justification = blocks.slice(at + 1, end).find(({ kind }) => kind === 'justification');
  const notes = [...(notice.transmittalNo === null ? (letter?.misprints ?? []) : notice.misprints)];
  if (letter === null) {
    notes.push('no cover letter printed');
  } else if (letter.transmittalNo === null) {
    notes.push('cover letter gives no transmittal number');
  } else if (notice.transmittalNo === null) {
    notes.push(`transmittal number read from the cover letter: ${letter.transmittalNo}`);
  } else if (letter.transmittalNo !== notice.transmittalNo) {
    const { transmittalNo } = letter;
    notes.push(
      `cover letter says transmittal ${transmittalNo}, the notice ${notice.transmittalNo}`,
    );
  }
  return { letter, notice, justification: justification ?? null, notes };
}

/** The letter of the same number, else the nearest; the chairman's own letter transmits nothing. */
function letterOf(blocks: readonly Block[], transmittalNo: string | null): Block | null {
  const letters = blocks.filter(isTransmittingLetter);
  const named = letters.find((letter) => letter.transmittalNo === transmittalNo);
  return named ?? letters.at(-1) ?? null;
}

function isTransmittingLetter(block: Block): boolean {
  return (
    block.kind === 'letter' &&
    (block.transmittalNo !== null || /\b(?:forwarding|transmit|attached)/i.test(textOf(block)))
  );
}

/** A certification begins with its letter; the annex before it still belongs to the last one. */
function startOf(blocks: readonly Block[], before: number, at: number): number {
  const letter = letterOf(blocks.slice(before + 1, at), blocks[at]?.transmittalNo ?? null);
  return letter === null ? at : blocks.indexOf(letter);
}

function orphansOf(blocks: readonly Block[], drafts: readonly Draft[], file: string): Orphan[] {
  const owned = new Set(drafts.map(({ justification }) => justification));
  return [...blocks.entries()].flatMap(([index, block]) => {
    if (block.kind !== 'justification' || owned.has(block)) {
      return [];
    }
    const annex = blocks[index + 1];
    const transmittalNo = annex?.kind === 'annex' ? annex.transmittalNo : null;
    return [{ file, line: lineOf(block), transmittalNo, block }];
  });
}

/** Within one article a stray justification finds its notice by the number of its annex. */
function adoptOrphans(parts: ArticleParts, orphans: readonly Orphan[]): void {
  for (const orphan of orphans) {
    const home = parts.drafts.find(
      ({ notice, justification }) =>
        justification === null &&
        notice.transmittalNo !== null &&
        notice.transmittalNo === orphan.transmittalNo,
    );
    if (home === undefined) {
      parts.orphans.push(orphan);
    } else {
      home.justification = orphan.block;
    }
  }
}

function lettersWithoutNotice(
  blocks: readonly Block[],
  drafts: readonly Draft[],
  file: string,
): Rejection[] {
  const used = new Set(drafts.map(({ letter }) => letter));
  return blocks
    .filter((block) => isTransmittingLetter(block) && !used.has(block))
    .map((block) => ({
      file,
      line: lineOf(block),
      reason: `cover letter of transmittal ${block.transmittalNo ?? 'without number'} has no notice`,
    }));
}

function lineOf(block: Block | undefined): number {
  return block?.paragraphs[0]?.line ?? 1;
}
