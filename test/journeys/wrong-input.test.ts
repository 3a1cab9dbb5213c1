import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandDocument, giveCommandTo } from '../harness/give-command.ts';
import { oneOfEachRole } from '../harness/one-of-each-role.ts';
import { openToldDesk, type ToldDesk } from '../harness/told-desk.ts';
import { rolesOf } from '../harness/transition-table.ts';
import { type CaseState, validInput } from '../harness/valid-input.ts';
import { viewers } from '../harness/viewers.ts';
import { demonstrationDay as today } from '../harness/world.ts';
import { agencyOf, wrongElsewhere } from '../harness/wrong-elsewhere.ts';
import { wrongInputs, wrongLaterLines } from '../harness/wrong-inputs.ts';
import { wrongTexts } from '../harness/wrong-texts.ts';

let desk: ToldDesk;
/** One case for each status that the tables name: nothing is done on it. */
const states = new Map<string, CaseState>();
beforeAll(async () => {
  desk = await openToldDesk();
  for (const [, status] of [...wrongInputs, ...wrongTexts, ...wrongElsewhere]) {
    if (!states.has(status)) {
      states.set(status, await desk.standing(status));
    }
  }
});
afterAll(() => desk.close());

const stateAt = (status: string) => states.get(status) as CaseState;
const viewerFor = (command: string) => oneOfEachRole[rolesOf(command)[0] ?? ''] ?? null;
const sentence: unknown = expect.stringMatching(/^\S.+\.$/s);

/** How much all agencies have on record. */
async function onRecord(): Promise<Readonly<Record<string, unknown>>> {
  const [row] = await desk.admin`select
    (select count(*)::integer from dod.events) as dod,
    (select count(*)::integer from dod.outbox) as outbox,
    (select count(*)::integer from dod.command_keys) as keys,
    (select count(*)::integer from state.events) as state,
    (select count(*)::integer from partner.events) as partner`;
  return { ...row };
}

describe('an input that cannot be used is named by its field, and nothing happens', () => {
  it.each([...wrongInputs, ...wrongTexts])(
    '%s: %s, %s',
    async (_what, status, command, change, path) => {
      const before = await onRecord();
      const outcome = await desk.give(viewerFor(command), command, stateAt(status), change);
      expect(outcome).toMatchObject({ __typename: 'InputInvalid', message: sentence });
      const { problems = [] } = outcome;
      expect(problems.map((problem) => problem.path.join('.'))).toContain(path);
      expect(problems.map(({ message }) => message)).toEqual(problems.map(() => sentence));
      expect(await onRecord()).toEqual(before);
    },
  );
});

describe('a later document states the whole case', () => {
  it.each(wrongLaterLines)('and not %s', async (_what, lines, path) => {
    const state = await desk.standing('IN_EXECUTION', 'recordDelivery', 'startAmendment');
    const before = await onRecord();
    const later = { documentCode: 'A01', lines };
    const outcome = await desk.give(viewers.armyCase, 'writeLoaDocument', state, later);
    expect(outcome.__typename).toBe('InputInvalid');
    expect(outcome.problems?.map((problem) => problem.path.join('.'))).toEqual([path]);
    expect(outcome.problems?.[0]?.message).toEqual(sentence);
    expect(await onRecord()).toEqual(before);
  });
});

describe('what is wrong at another agency is named as well', () => {
  it.each(wrongElsewhere)('%s: %s, %s', async (_what, status, command, input, expected) => {
    const before = await onRecord();
    const { caseId } = stateAt(status);
    const [offer] = await desk.admin<{ version: number }[]>`
      select version from dod_published.offers where case_id = ${caseId}`;
    const version = /Loa$|^counter/.test(command) && { expectedOfferVersion: offer?.version ?? 1 };
    const given = { caseId, ...version, ...input };
    const agency = agencyOf(command);
    const outcome = await giveCommandTo(agency, desk.graph, viewerFor(command), command, given);
    expect(outcome).toMatchObject({ ...expected, message: sentence });
    expect(await onRecord()).toEqual(before);
  });
});

describe('what is not there looks like what may not be seen', () => {
  it.each<[what: string, change: object, path: string]>([
    ['a case that was never begun', { caseId: 'BN-B-ZZZ' }, 'caseId'],
    ['a case of another agency', { caseId: 'BN-D-QAA' }, 'caseId'],
    ['an identifier of another kind', { caseId: 'not a case' }, 'caseId'],
    ['an identifier in small letters', { caseId: 'bn-b-001' }, 'caseId'],
    ['no identifier', { caseId: '' }, 'caseId'],
    ['an identifier without end', { caseId: 'x'.repeat(50_000) }, 'caseId'],
    ['a document without end', { documentCode: 'A'.repeat(50_000) }, 'documentCode'],
    ['a document that was never opened', { documentCode: 'A07' }, 'documentCode'],
    ['a document of no kind', { documentCode: '' }, 'documentCode'],
  ])('%s', async (_what, change, path) => {
    const before = await onRecord();
    const state = stateAt('IN_DEVELOPMENT');
    const outcome = await desk.give(viewers.armyCase, 'writeLoaDocument', state, change);
    expect(outcome).toMatchObject({
      __typename: 'RecordNotFound',
      path: [path],
      message: sentence,
    });
    expect(await onRecord()).toEqual(before);
  });
});

describe('what is no input at all does not reach a command', () => {
  it.each<[what: string, command: string, change: object]>([
    ['a day that is none', 'completeLetterOfRequest', { completedOn: '2026-02-30' }],
    ['a day in words', 'completeLetterOfRequest', { completedOn: 'tomorrow' }],
    ['a year of five digits', 'completeLetterOfRequest', { completedOn: '12026-02-03' }],
    ['an amount as a number', 'recordInitialDeposit', { amount: 5 }],
    ['an amount of three decimals', 'recordInitialDeposit', { amount: '1.001' }],
    ['an amount of nineteen digits', 'recordInitialDeposit', { amount: '1'.repeat(19) }],
    ['an amount in words', 'recordInitialDeposit', { amount: 'NaN' }],
    ['a category that is none', 'planCase', { category: 'Z' }],
    ['a marking that is none', 'recordCountryTeamAssessment', { marking: 'COSMIC' }],
    ['days that no integer holds', 'recordExtenuatingFactor', { estimatedDays: 2_147_483_648 }],
    ['days in part', 'recordExtenuatingFactor', { estimatedDays: 1.5 }],
    ['a field that is none', 'planCase', { isUrgent: true }],
    ['nothing where something is needed', 'openHold', { isBlocking: null }],
    ['a text that no record holds', 'openHold', { reason: 'a\u0000b' }],
    ['half of a character', 'openHold', { reason: 'a\ud800b' }],
  ])('%s: %s', async (_what, command, change) => {
    const before = await onRecord();
    const state = stateAt('DRAFT');
    const given = validInput(command, state, { today });
    const input = { idempotencyKey: 'malformed', caseId: state.caseId, ...given, ...change };
    const document = commandDocument(command);
    const { data, errors = [] } = await desk.graph.ask(viewerFor(command), document, { input });
    expect((data as { outcome?: unknown } | null | undefined)?.outcome ?? null).toBeNull();
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    expect(await onRecord()).toEqual(before);
  });
});
