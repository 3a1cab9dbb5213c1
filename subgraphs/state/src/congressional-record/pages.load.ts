import { readDate, spellDate } from './delivery.load.ts';

/** The issue an article was cut from. What neither the text nor the file name tells is null. */
export interface Issue {
  volume: number | null;
  number: number | null;
  recordDate: string | null;
  pages: string | null;
}

/** Reads volume, issue, day and pages from the article's own head and from its file name. */
export function readIssue(text: string, file: string): Issue {
  const head = text.slice(0, 2_000);
  const printed = /Congressional Record Volume (\d+), Number (\d+) \(([^)]{0,60})\)/i.exec(head);
  const pages = /\[{1,2}Pages?\s+([A-Z]?\d+(?:\s*-+\s*[A-Z]?\d+)?)\]{1,2}/.exec(head)?.[1] ?? null;
  const named = /(?:CR|record_)(\d{2,3})[-_](\d{1,3})\b/i.exec(file.replace(/_(?=\d+-)/g, '-'));
  const volume = printed?.[1] ?? named?.[1];
  const number = printed?.[2] ?? named?.[2];
  return {
    volume: volume === undefined ? null : Number(volume),
    number: number === undefined ? null : Number(number),
    recordDate: readDate(printed?.[3] ?? '') ?? /CREC-(\d{4}-\d\d-\d\d)/.exec(file)?.[1] ?? null,
    pages: pages?.replace(/\s+/g, '') ?? null,
  };
}

/** The usual citation of the daily edition, or null where volume or page is unknown. */
export function citationOf(issue: Issue): string | null {
  if (issue.volume === null || issue.pages === null || !/^[SHE]/.test(issue.pages)) {
    return null;
  }
  const day = issue.recordDate === null ? '' : ` ${spellDate(issue.recordDate)}`;
  return `${issue.volume} Cong. Rec. ${issue.pages} (daily ed.${day})`;
}

/** The page of the issue's section at congress.gov, or null where the issue is unknown. */
export function issueAddressOf(issue: Issue): string | null {
  const section = sections.get(issue.pages?.charAt(0) ?? '');
  if (issue.volume === null || issue.number === null || section === undefined) {
    return null;
  }
  const record = 'https://www.congress.gov/congressional-record';
  return `${record}/volume-${issue.volume}/issue-${issue.number}/${section}`;
}

const sections = new Map([
  ['S', 'senate-section'],
  ['H', 'house-section'],
  ['E', 'extensions-of-remarks-section'],
]);
