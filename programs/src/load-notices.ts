import { readFileSync } from 'node:fs';
import { addReports, type LoadReport, type Rejection, washingtonDate } from '@concord/kernel';
import {
  type InputRecord,
  loadNotifications,
  notificationFact,
  parseArticles,
  readNdjson,
} from '@concord/subgraph-state';
import { shippedCountryLookup } from './country-lookup.ts';
import { listFiles } from './input-paths.ts';
import { loadPublicationsOf } from './publications.ts';
import type { AllPools } from './work-database.ts';

/** The records of one file, and what of it could not be read. */
interface NoticeFile {
  readonly inputs: readonly InputRecord[];
  readonly rejected: readonly Rejection[];
}

/** Loads notices into State's tables, and where they were printed into the public record. */
export async function loadNotices(
  pools: AllPools,
  paths: readonly string[],
): Promise<readonly LoadReport[]> {
  const files = listFiles(paths, ['.txt', '.ndjson']);
  const articles = files.filter((file) => !file.endsWith('.ndjson'));
  const parsed = files.filter((file) => file.endsWith('.ndjson'));
  const reports: LoadReport[] = [];
  for (const { inputs, rejected } of [
    ...readArticleFiles(articles),
    ...parsed.map(readParsedFile),
  ]) {
    const today = washingtonDate(new Date());
    const report = await loadNotifications(pools.state.staff.database, inputs, today);
    await loadPublicationsOf(pools.partner.staff.database, inputs, report.rejected);
    reports.push(addReports([report, { accepted: 0, unchanged: 0, rejected }]));
  }
  return reports;
}

/** All articles are read together, since one may print what belongs to another. */
function readArticleFiles(files: readonly string[]): NoticeFile[] {
  const articles = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const { certifications, rejected } = parseArticles(articles, shippedCountryLookup());
  return files.map((file) => ({
    inputs: certifications
      .filter(({ source }) => source.raw_file === file)
      .map((certification) => ({
        file,
        line: certification.source.line,
        value: notificationFact(certification),
      })),
    rejected: rejected.filter((one) => one.file === file),
  }));
}

function readParsedFile(file: string): NoticeFile {
  return { inputs: readNdjson(file, readFileSync(file, 'utf8')), rejected: [] };
}
