import { openAdmin } from '@concord/db';
import { readTypeDefs, subgraphNames } from '@concord/schema';
import { type ConstDirectiveNode, Kind } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveAll, lookAlong, type Part, resolve } from '../harness/matrix/answers.ts';
import {
  expectedOf,
  isClosedOn,
  looksOf,
  seenIn,
  withoutReason,
} from '../harness/matrix/judgement.ts';
import { hasValue } from '../harness/matrix/looks.ts';
import {
  columnNames,
  columns,
  isClosed,
  type MatrixRow,
  matrixRows,
  type RowName,
  rowBeside,
  seenOf,
} from '../harness/matrix/rows.ts';
import { waysOf } from '../harness/matrix/ways.ts';
import {
  type Identifiers,
  type MatrixWorld,
  openMatrixWorld,
  secrets,
} from '../harness/matrix/world.ts';

let world: MatrixWorld;
beforeAll(async () => {
  world = await openMatrixWorld();
});
afterAll(() => world.graph.close());

/** What was answered along every look and to every reference. */
interface Answers {
  readonly parts: readonly Part[];
  readonly entities: readonly Part[];
}

const viewerOf = (column: string) => columns[column]?.[1] ?? null;

async function ask(row: MatrixRow, column: string, ids: Identifiers): Promise<Answers> {
  const looks = looksOf(row).map(([, look]) => look);
  const [parts, entities] = await Promise.all([
    lookAlong(world.graph, viewerOf(column), looks, ids),
    resolve(world.graph, viewerOf(column), waysOf(row).references, ids),
  ]);
  return { parts, entities };
}

const answersOfTold = new Map<string, Promise<Answers>>();

/** What a column is answered about the told record; asked once, since nothing here changes it. */
function askTold(row: MatrixRow, column: string): Promise<Answers> {
  const key = `${row.title} ${column}`;
  const answers = answersOfTold.get(key) ?? ask(row, column, world.situations[row.situation].told);
  answersOfTold.set(key, answers);
  return answers;
}

/** What a hidden record is compared with: a twin of a case that is there, and nothing of one that is hidden itself. */
function otherThanTold(row: MatrixRow, column: string): Identifiers {
  const { twin, absent } = world.situations[row.situation];
  const isHidden = row.name === 'D06' || isClosed(seenOf(rowBeside(row, 'D02'), column));
  return isHidden ? absent : twin;
}

const who = (some: readonly string[]) =>
  some.map((column) => [column, columns[column]?.[0]] as const);

describe.each(matrixRows.map((row) => [row.title, row] as const))('%s', (_title, row) => {
  const looks = looksOf(row);
  const { references, commands } = waysOf(row);
  const columnsWith = (seen: (column: string) => boolean) => who(columnNames.filter(seen));

  it.each(who(columnNames))('%s, %s, sees it as the table says along every way', async (column) => {
    const { parts, entities } = await askTold(row, column);
    const along = looks.flatMap(([way, look], index) => {
      const [is, should] = [seenIn(look, parts[index] as Part), expectedOf(row, column, look)];
      return {
        manner: [[way, is, should]],
        value: [[way, withoutReason(is), withoutReason(should)]],
        sameness: [],
      }[look.judged];
    });
    const resolved = references.map((one, index) => [
      `reference to ${one.type} at ${one.agency}`,
      hasValue(entities[index]?.values) ? 'shown' : 'hidden',
      withoutReason(expectedOf(row, column, one)),
    ]);
    const all = [...along, ...resolved];
    expect(all.map(([way, is]) => [way, is])).toEqual(all.map(([way, , should]) => [way, should]));
  });

  const ways = [...looks.map(([, look]) => look), ...references];
  const isPartlyClosed = (column: string) => ways.some((way) => isClosedOn(row, column, way));
  it.each(columnsWith(isPartlyClosed))('to %s, %s, hidden is like absent', async (column) => {
    const [hidden, absent] = await Promise.all([
      askTold(row, column),
      ask(row, column, otherThanTold(row, column)),
    ]);
    const kept = ({ parts, entities }: Answers) => [
      ...looks.map(([way, look], index) => [way, isClosedOn(row, column, look) && parts[index]]),
      ...references.map((one, index) => [
        one.type,
        isClosedOn(row, column, one) && entities[index],
      ]),
    ];
    expect(kept(hidden)).toEqual(kept(absent));
  });

  const isAllClosed = (column: string) => isClosed(seenOf(row, column));
  it.each(columnsWith(isAllClosed))('to %s, %s, no refusal tells of it', async (column) => {
    const [hidden, absent] = await Promise.all(
      [world.situations[row.situation].told, otherThanTold(row, column)].map((ids) =>
        giveAll(world.graph, viewerOf(column), commands, ids),
      ),
    );
    expect(hidden).toEqual(absent);
  });
});

const rowsOf = (...names: readonly RowName[]) =>
  matrixRows.filter(({ name }) => names.includes(name));

/** Whom any answer about these rows tells something. */
async function readersOf(pattern: RegExp, rows: readonly MatrixRow[]): Promise<string[]> {
  const found: string[] = [];
  for (const column of columnNames) {
    const answers = await Promise.all(rows.map((row) => askTold(row, column)));
    if (pattern.test(JSON.stringify(answers))) {
      found.push(column);
    }
  }
  return found;
}

describe('what is left out of what is seen', () => {
  const inside = ['1', '2', '3b', '4a', '5c', '6', '7'];
  it.each<[what: string, pattern: RegExp, asked: RowName[], readers: string[]]>([
    ['H: who acted', /told\.IA_CM/, ['D02', 'D02x', 'D03'], [...inside, '14j']],
    ['H: who signed', /Minister/, ['D02', 'D03'], [...inside, '9a', '10a', '14j']],
    ['O: why State decided so (D10)', new RegExp(secrets.reason), ['D09', 'D02x'], []],
    [
      'W of a letter: what the agency notes of it (D07)',
      new RegExp(secrets.letterAssessment),
      ['D06', 'D07'],
      ['1', '3b', '4a', '5c', '14j'],
    ],
  ])('%s', async (_what, pattern, asked, readers) => {
    expect(await readersOf(pattern, rowsOf(...asked))).toEqual(readers);
  });

  it('O: what State relied on', async () => {
    const pattern = /"(?:caseVersion|isNotificationRequired)":(?!null)/;
    for (const row of rowsOf('D09')) {
      const whole = columnNames.filter((column) => seenOf(row, column) === 'W');
      expect(await readersOf(pattern, [row])).toEqual(whole);
    }
  });
});

it.each(['3', '4', '5'])(
  'D02: to %s a link to a hidden case is like one to none',
  async (column) => {
    const { told, absent } = world.situations['before the offer'];
    const admin = openAdmin(world.graph.database.adminUrl);
    const linking = 'QN-P-LAA';
    const linkTo = async (caseId: string) => {
      await admin`update dod.case_statuses set linked_case_id = ${caseId} where case_id = ${linking}`;
      const query = `{ case(caseId: "${linking}") { caseId linkedCase { description } } }`;
      return world.graph.ask(viewerOf(column), query);
    };
    const hidden = await linkTo(told.case);
    expect(hidden.data).toEqual({ case: { caseId: linking, linkedCase: null } });
    expect(hidden).toEqual(await linkTo(absent.case));
    await admin.end();
  },
);

/** The data classes of each row. */
const classesOf: Readonly<Record<RowName, readonly string[]>> = {
  D02: ['CASE_HEADER'],
  D02x: ['CASE_INTERNAL_STATUS'],
  D03: ['LOA_TOTALS'],
  D04: ['LINE_PRICING'],
  D05: ['PRICE_BUILD_UP'],
  D06: ['LETTER_OF_REQUEST'],
  D07: ['LETTER_ASSESSMENT'],
  D08: ['COUNTRY_TEAM_ASSESSMENT'],
  D09: ['STATE_DECISION'],
  D22: ['DELIVERY'],
  D23: ['DISCREPANCY', 'DISCREPANCY_REPORT'],
};
const names = Object.keys(classesOf) as RowName[];

// The matrix lets an auditor read on the condition that this is logged (j).
it.each(names)('what an auditor reads of %s is on record with its purpose', async (name) => {
  const [row = matrixRows[0] as MatrixRow] = rowsOf(name);
  const { accesses } = world.graph;
  const before = accesses.length;
  await ask(row, '14j', world.situations[row.situation].told);
  const since = accesses.slice(before);
  expect(since.every(({ viewer }) => viewer.purpose === 'audit')).toBe(true);
  const opened = since.flatMap((access) => access.opened);
  expect(classesOf[name].filter((dataClass) => opened.includes(dataClass))).not.toEqual([]);
});

function classOf(directives: readonly ConstDirectiveNode[] = []): string {
  const argument = directives.find(({ name }) => name.value === 'dataClass')?.arguments?.[0];
  return argument?.value.kind === Kind.ENUM ? argument.value.value : '';
}

/** The fields that say which class they are of: they lead into it, and the rest is of the class of its type. */
const leadingFields = subgraphNames.flatMap((agency) =>
  readTypeDefs(agency).definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION
      ? (node.fields ?? []).map(({ name, directives }) => ({
          field: `${node.name.value}.${name.value}`,
          dataClass: classOf(directives),
        }))
      : [],
  ),
);

it.each(names)('every field that leads to %s is tried', (name) => {
  const looks = matrixRows.flatMap((row) => looksOf(row).flatMap(([, look]) => look.fields));
  const tried = new Set(looks.join(' ').match(/\w+/g));
  const untried = leadingFields.filter(
    ({ field, dataClass }) =>
      classesOf[name].includes(dataClass) && !tried.has(field.split('.')[1] ?? ''),
  );
  expect(untried).toEqual([]);
});
