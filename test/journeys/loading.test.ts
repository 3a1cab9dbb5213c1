import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addReports, type LoadReport } from '@concord/kernel';
import { loadCountryPaths, loadNotices } from '@concord/programs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../harness/graph.ts';

const reference = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const isThere = existsSync(reference);
const why = isThere ? '' : ' (not run: the reference data is not beside this clone)';

let graph: TestGraph;
let folder: string;

beforeAll(async () => {
  graph = await openTestGraph('single');
  folder = mkdtempSync(join(tmpdir(), 'concord-loading-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await graph.close();
});

async function notices(...paths: string[]): Promise<LoadReport> {
  return addReports(await loadNotices(graph.database.pools, paths));
}

async function totalOf(transmittalNumber: string): Promise<unknown> {
  const answer = await graph.ask(
    null,
    `query($n: String!) { congressionalNotification(transmittalNumber: $n) {
      totalValue notes publication { citation printedOn } } }`,
    { n: transmittalNumber },
  );
  return (answer.data as { congressionalNotification: unknown }).congressionalNotification;
}

function noticeFile(name: string, lines: readonly unknown[]): string {
  const file = join(folder, name);
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return file;
}

const poland = {
  transmittal_no: '99-01',
  kind: '36b1_notification',
  statute_in_cover_letter: '36(b)(1)',
  date_delivered: '2024-05-06',
  record_date: '2024-05-08',
  purchaser_as_printed: 'Government of Poland',
  purchaser: 'Poland',
  mde_value_usd: 30_000_000,
  other_value_usd: 12_500_000.5,
  total_value_usd: 42_500_000.5,
  implementing_agency: 'Army',
  source: { citation: 'Test Record 1', issue_address: null },
};

describe('loading notices', () => {
  it('stores a notice and where it was printed, and a second time changes nothing', async () => {
    const file = noticeFile('poland.ndjson', [poland]);
    expect(await notices(file)).toEqual({ accepted: 1, unchanged: 0, rejected: [] });
    expect(await notices(file)).toEqual({ accepted: 0, unchanged: 1, rejected: [] });
    expect(await totalOf('99-01')).toMatchObject({
      totalValue: '42500000.50',
      publication: { citation: 'Test Record 1', printedOn: '2024-05-08' },
    });
  });

  it('keeps both versions of a corrected notice and shows the later', async () => {
    const corrected = { ...poland, total_value_usd: 43_000_000 };
    const file = noticeFile('corrected.ndjson', [corrected]);
    expect(await notices(file)).toMatchObject({ accepted: 1, unchanged: 0 });
    expect(await totalOf('99-01')).toMatchObject({ totalValue: '43000000.00' });
  });

  it('says of each rejected line where it stands and why, and takes the others', async () => {
    const file = noticeFile('mixed.ndjson', [
      { ...poland, transmittal_no: '99-02' },
      { ...poland, transmittal_no: 'no number' },
      { ...poland, transmittal_no: '99-03', date_delivered: '2024-02-30' },
      { ...poland, transmittal_no: '99-04', purchaser: null, purchaser_as_printed: null },
      { ...poland, transmittal_no: '99-05', marking: 'SECRET' },
    ]);
    writeFileSync(file, `${readFileSync(file, 'utf8')}not json\n`);
    const { accepted, rejected } = await notices(file);
    expect(accepted).toBe(1);
    expect(rejected.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6]);
    expect(rejected.map(({ reason }) => reason)).toMatchSnapshot();
    expect(await totalOf('99-05')).toBeNull();
  });
});

describe.skipIf(!isThere)(`the real data${why}`, () => {
  const raw = join(reference, 'notifications/raw');

  it('is in the shipped facts already, so that raw articles change nothing', async () => {
    const { accepted, unchanged, rejected } = await notices(raw);
    expect({ accepted, unchanged }).toEqual({ accepted: 0, unchanged: 67 });
    expect(rejected.every(({ reason }) => reason.includes('was already read'))).toBe(true);
  });

  it('adds no country that the shipped facts lack, and says what it leaves out', async () => {
    const load = () => loadCountryPaths(graph.database.pools, [join(reference, 'countries')]);
    const first = addReports(await load());
    const second = addReports(await load());
    expect(second.accepted).toBe(0);
    expect(second.unchanged).toBe(first.accepted + first.unchanged);
    expect(first.rejected.every(({ reason }) => reason.endsWith('.'))).toBe(true);
  });
});
