import { selectStream } from '@concord/db';
import { dodEventTables } from '@concord/db/dod';
import { publishedLetterAnswerVersions } from '@concord/db/published';
import { brokenLink, type Identity } from '@concord/kernel';
import { verifyCases, verifyLetters, verifyReliedFacts } from '@concord/subgraph-dod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modes, openTestGraph, type TestGraph } from '../harness/graph.ts';
import { type AgencyCommand, criteriaBut, giveAgencyCommand } from '../harness/letter-desk.ts';
import { give, type PurchaserCommand } from '../harness/purchaser-desk.ts';
import { letterOfRequest } from '../harness/purchaser-inputs.ts';
import { askSubgraph } from '../harness/raw.ts';
import { viewers } from '../harness/viewers.ts';

const secondOfficer: Identity = { ...viewers.armyCase, subject: 'army.second' };
const navy: Identity = { subject: 'navy.case', roles: ['IA_CM'], implementingAgencies: ['P'] };

describe.each(modes)('a Letter of Request, in %s mode,', (mode) => {
  let graph: TestGraph;
  let now = new Date('2026-11-02T17:00:00Z');
  beforeAll(async () => {
    graph = await openTestGraph(mode, { storyTime: () => now });
  });
  afterAll(() => graph.close());

  const dod = () => graph.database.pools.dod.staff.database;
  const bandaria = (command: PurchaserCommand, input: Readonly<Record<string, unknown>>) =>
    give(graph, viewers.bandaria, command, input);
  const army = (
    command: AgencyCommand,
    input: Readonly<Record<string, unknown>>,
    viewer: Identity | null = viewers.armyCase,
  ) => giveAgencyCommand(graph, viewer, command, input);

  async function sent(change: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const outcome = await bandaria('submitLetterOfRequest', { ...letterOfRequest, ...change });
    return (outcome['letterOfRequest'] as { letterNumber: string }).letterNumber;
  }
  async function received(): Promise<string> {
    const letterNumber = await sent();
    await army('receiveLetterOfRequest', { letterNumber, receivedOn: '2026-10-25' });
    return letterNumber;
  }
  async function actionable(): Promise<string> {
    const letterNumber = await received();
    await army('assessLetterOfRequest', { letterNumber, criteria: criteriaBut() });
    return letterNumber;
  }
  async function shown(viewer: Identity | null, query: string): Promise<unknown> {
    const { data, errors } = await graph.ask(viewer, query);
    expect(errors).toBeUndefined();
    return data;
  }
  const asSent = (letterNumber: string) =>
    shown(
      viewers.bandaria,
      `{ letterOfRequest(letterNumber: "${letterNumber}") { status informationRequested caseId } }`,
    );
  const begun = (letterNumber: string, caseId: string) => ({
    letterNumber,
    caseId,
    type: 'DEFINED_ORDER',
    description: 'Radios for the border guard',
  });

  it('is received, found insufficient, completed by its sender, found actionable and becomes a case', async () => {
    const letterNumber = await sent();
    expect(
      await army('receiveLetterOfRequest', { letterNumber, receivedOn: '2026-10-25' }),
    ).toMatchObject({
      __typename: 'LetterCommandAccepted',
      isReplay: false,
      assessment: { assessmentNumber: 1, outcome: null, receivedOn: '2026-10-25', criteria: [] },
    });
    expect(await asSent(letterNumber)).toEqual({
      letterOfRequest: { status: 'UNDER_ASSESSMENT', informationRequested: null, caseId: null },
    });

    const insufficient = await army('assessLetterOfRequest', {
      letterNumber,
      expectedLetterVersion: 1,
      criteria: criteriaBut('5', '9'),
      informationRequested: 'Which radios, and for which unit?',
      note: 'The unit is not named.',
    });
    expect(insufficient).toMatchObject({
      assessment: { assessmentNumber: 1, outcome: 'INSUFFICIENT', assessedOn: '2026-11-02' },
    });
    const { criteria } = insufficient['assessment'] as {
      criteria: readonly Record<string, unknown>[];
    };
    expect(criteria.map(({ code, isMet, basis }) => [code, isMet, basis])).toEqual(
      criteriaBut('5', '9').map(({ code, isMet }) => [
        code,
        isMet,
        ['6', '7'].includes(code) ? 'RECORD' : 'OFFICER',
      ]),
    );
    expect(criteria[0]).toMatchObject({
      finding: 'State’s registry has the purchaser QXB.',
      criterion: { wording: 'The purchaser is eligible for Foreign Military Sales.' },
    });
    expect(await asSent(letterNumber)).toEqual({
      letterOfRequest: {
        status: 'INFORMATION_REQUESTED',
        informationRequested: 'Which radios, and for which unit?',
        caseId: null,
      },
    });
    expect(
      await army('assessLetterOfRequest', { letterNumber, criteria: criteriaBut() }),
    ).toMatchObject({ __typename: 'TransitionNotPossible', possible: [] });

    await bandaria('supplyLetterInformation', {
      letterNumber,
      information: 'AN/PRC-1, 2nd Border Guard Battalion',
    });
    expect(
      await army('assessLetterOfRequest', {
        letterNumber,
        expectedLetterVersion: 1,
        criteria: criteriaBut(),
      }),
    ).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2 });
    expect(
      await army('assessLetterOfRequest', { letterNumber, criteria: criteriaBut() }),
    ).toMatchObject({
      assessment: { assessmentNumber: 2, outcome: 'ACTIONABLE', letterVersion: 2 },
    });
    expect(await asSent(letterNumber)).toMatchObject({ letterOfRequest: { status: 'ACTIONABLE' } });

    expect(await army('initializeCase', begun(letterNumber, 'BN-B-ZAA'))).toEqual({
      __typename: 'CaseCommandAccepted',
      isReplay: false,
      version: 1,
      case: { caseId: 'BN-B-ZAA', status: 'DRAFT', letterOfRequestReceivedOn: '2026-10-25' },
    });
    expect(await asSent(letterNumber)).toMatchObject({
      letterOfRequest: { status: 'RESPONDED', caseId: 'BN-B-ZAA' },
    });
    const asked = '{ case(caseId: "BN-B-ZAA") { partnerStatus isFictional } }';
    expect(await shown(viewers.bandaria, asked)).toEqual({
      case: { partnerStatus: 'REQUESTED', isFictional: true },
    });
    expect(await shown(viewers.norland, asked)).toEqual({ case: null });

    await army('completeLetterOfRequest', { caseId: 'BN-B-ZAA', completedOn: '2026-11-02' });
    expect(await asSent(letterNumber)).toMatchObject({
      letterOfRequest: { status: 'COMPLETE', caseId: 'BN-B-ZAA' },
    });
    expect(
      await shown(
        viewers.armyCase,
        `{ case(caseId: "BN-B-ZAA") { letterAssessments { totalCount nodes { letterNumber outcome } } }
           letterOfRequest(letterNumber: "${letterNumber}") { description assessments { nodes { note purchaser { name } implementingAgency { name } } } } }`,
      ),
    ).toMatchObject({
      case: {
        letterAssessments: {
          totalCount: 2,
          nodes: [
            { letterNumber, outcome: 'INSUFFICIENT' },
            { letterNumber, outcome: 'ACTIONABLE' },
          ],
        },
      },
      letterOfRequest: {
        assessments: {
          nodes: [
            {
              note: 'The unit is not named.',
              purchaser: { name: 'Bandaria' },
              implementingAgency: { name: 'Department of the Army' },
            },
            { note: null },
          ],
        },
      },
    });
  });

  it('leaves sealed events, and rows that are what the events come to', async () => {
    const letterNumber = await actionable();
    await army('initializeCase', begun(letterNumber, 'BN-B-ZAB'));
    for (const stream of [`letter:${letterNumber}`, 'case:BN-B-ZAB']) {
      const events = await selectStream(dod(), dodEventTables, [stream]);
      expect(brokenLink(events)).toBeNull();
      for (const event of events) {
        expect(event).toMatchObject({
          role: 'IA_CM',
          actor: 'army.case',
          reliedOn: [{ agency: 'partner', stream: `letter:${letterNumber}`, sequence: 1 }],
        });
      }
    }
    const [first] = await selectStream(dod(), dodEventTables, ['case:BN-B-ZAB']);
    expect(first).toMatchObject({
      kind: 'initializeCase',
      toStatus: 'DRAFT',
      documentCode: 'BASIC',
      facts: { letterNumber, letterReceivedOn: '2026-10-25', letterActionableOn: '2026-11-02' },
    });
    expect(await verifyLetters(dod())).toMatchObject({ lie: null });
    expect(await verifyCases(dod())).toMatchObject({ lie: null });
    expect(await verifyReliedFacts(dod())).toMatchObject({ lie: null });
  });

  it.each([
    ['before it was written', '2026-10-19', /before the day written on the letter, 2026-10-20/],
    ['in the future', '2026-11-03', /after today in Washington, 2026-11-02/],
  ])('is not received %s', async (_when, receivedOn, message) => {
    const letterNumber = await sent();
    expect(await army('receiveLetterOfRequest', { letterNumber, receivedOn })).toMatchObject({
      __typename: 'InputInvalid',
      path: ['receivedOn'],
      message: expect.stringMatching(message) as string,
    });
  });

  it('looks to another agency like one that does not exist', async () => {
    const letterNumber = await actionable();
    const inputs = (number: string): [AgencyCommand, Record<string, unknown>][] => [
      ['receiveLetterOfRequest', { letterNumber: number, receivedOn: '2026-10-25' }],
      ['assessLetterOfRequest', { letterNumber: number, criteria: criteriaBut() }],
      ['initializeCase', begun(number, 'BN-P-ZZZ')],
    ];
    for (const [index, [command, input]] of inputs(letterNumber).entries()) {
      const hidden = await army(command, input, navy);
      const [, absent = {}] = inputs('QXB-2026-9999')[index] ?? [];
      expect(hidden).toEqual(await army(command, absent, navy));
      expect(hidden).toMatchObject({ __typename: 'RecordNotFound', path: ['letterNumber'] });
    }
  });

  it.each([
    ['its sender', viewers.bandaria],
    ['State', viewers.rsat],
    ['DSCA', viewers.dscaCase],
    ['the officer in the country', viewers.bandariaSco],
    ['the public', viewers.public],
  ])('is not assessed by %s', async (_who, viewer) => {
    const letterNumber = await sent();
    for (const number of [letterNumber, 'QXB-2026-9999']) {
      expect(
        await army(
          'receiveLetterOfRequest',
          { letterNumber: number, receivedOn: '2026-10-25' },
          viewer,
        ),
      ).toMatchObject({ __typename: 'NotPermitted' });
      expect(await army('initializeCase', begun(number, 'BN-B-ZZZ'), viewer)).toMatchObject({
        __typename: 'NotPermitted',
      });
    }
  });

  it('that was withdrawn is neither received nor assessed nor made a case', async () => {
    const atOnce = await sent();
    await bandaria('withdrawLetterOfRequest', { letterNumber: atOnce });
    const later = await actionable();
    await bandaria('withdrawLetterOfRequest', { letterNumber: later });
    const outcomes = [
      await army('receiveLetterOfRequest', { letterNumber: atOnce, receivedOn: '2026-10-25' }),
      await army('assessLetterOfRequest', { letterNumber: later, criteria: criteriaBut() }),
      await army('initializeCase', begun(later, 'BN-B-ZAZ')),
    ];
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({
        __typename: 'TransitionNotPossible',
        message: 'The letter was withdrawn by its sender.',
        possible: [],
      });
    }
  });

  it('becomes a case only when it is actionable', async () => {
    const notReceived = await sent();
    expect(await army('initializeCase', begun(notReceived, 'BN-B-ZAY'))).toMatchObject({
      __typename: 'TransitionNotPossible',
      possible: ['receiveLetterOfRequest'],
    });
    expect(await army('initializeCase', begun(await received(), 'BN-B-ZAY'))).toMatchObject({
      __typename: 'TransitionNotPossible',
      possible: ['assessLetterOfRequest'],
    });
  });

  it('acts once under one key', async () => {
    const letterNumber = await sent();
    const input = { letterNumber, receivedOn: '2026-10-25', idempotencyKey: `receipt-${mode}` };
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => army('receiveLetterOfRequest', input)),
    );
    expect(outcomes.filter(({ isReplay }) => isReplay === false)).toHaveLength(1);
    expect(new Set(outcomes.map(({ assessment }) => JSON.stringify(assessment))).size).toBe(1);
    expect(
      await army('receiveLetterOfRequest', { ...input, receivedOn: '2026-10-26' }),
    ).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    await army('assessLetterOfRequest', { letterNumber, criteria: criteriaBut() });
    const begin = { ...begun(letterNumber, 'BN-B-ZAC'), idempotencyKey: `begin-${mode}` };
    await army('initializeCase', begin);
    expect(await army('initializeCase', begin)).toMatchObject({ isReplay: true, version: 1 });
    expect(await army('receiveLetterOfRequest', { ...input, idempotencyKey: '' })).toMatchObject({
      __typename: 'InputInvalid',
      path: ['idempotencyKey'],
    });
  });

  it('is one of two that ask for the same identifier at once, and one of them gets it', async () => {
    const [one, other] = [await actionable(), await actionable()];
    const outcomes = await Promise.all([
      army('initializeCase', begun(one, 'BN-B-ZAD')),
      army('initializeCase', begun(other, 'BN-B-ZAD'), secondOfficer),
    ]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      'CaseCommandAccepted',
      'InputInvalid',
    ]);
    expect(outcomes.find(({ __typename }) => __typename === 'InputInvalid')?.message).toBe(
      'A case BN-B-ZAD is on record; an identifier is used once for all time.',
    );
    expect(await selectStream(dod(), dodEventTables, ['case:BN-B-ZAD'])).toHaveLength(1);
  });

  it('is assessed by one of two officers at once', async () => {
    const letterNumber = await received();
    const input = { letterNumber, criteria: criteriaBut() };
    const outcomes = await Promise.all([
      army('assessLetterOfRequest', input),
      army('assessLetterOfRequest', input, secondOfficer),
    ]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      'InputInvalid',
      'LetterCommandAccepted',
    ]);
  });

  it.each<[string, object, string, RegExp]>([
    ['in small letters', { caseId: 'bn-b-zzz' }, 'caseId', /no case identifier/],
    ['of another purchaser', { caseId: 'QN-B-ZZZ' }, 'caseId', /QN is no customer code of QXB/],
    ['of another agency', { caseId: 'BN-D-ZZZ' }, 'caseId', /addressed to agency B/],
    ['of no agency', { caseId: 'BN-X-ZZZ' }, 'caseId', /X stands for no implementing agency/],
    ['that is used', { caseId: 'BN-B-UAB' }, 'caseId', /used once for all time/],
    ['without a description', { description: '' }, 'description', /says nothing/],
    ['of part II alone', { type: 'CLSSA_FMSO_II' }, 'linkedCaseId', /cites its part I/],
    [
      'of part II with an order',
      { type: 'CLSSA_FMSO_II', linkedCaseId: 'BN-B-UAB' },
      'linkedCaseId',
      /no part I/,
    ],
    ['that cites for nothing', { linkedCaseId: 'BN-B-KAA' }, 'linkedCaseId', /leave it out/],
  ])('does not become a case %s', async (_which, change, path, message) => {
    const letterNumber = await actionable();
    const outcome = await army('initializeCase', { ...begun(letterNumber, 'BN-B-ZZZ'), ...change });
    expect(outcome).toMatchObject({ __typename: 'InputInvalid', path: [path] });
    expect(outcome.message).toMatch(message);
  });

  it('becomes a part II that cites its part I', async () => {
    const input = { type: 'CLSSA_FMSO_II', linkedCaseId: 'BN-B-KAA' };
    expect(
      await army('initializeCase', { ...begun(await actionable(), 'BN-B-KZZ'), ...input }),
    ).toMatchObject({ __typename: 'CaseCommandAccepted' });
    const [first] = await selectStream(dod(), dodEventTables, ['case:BN-B-KZZ']);
    expect(first?.facts).toMatchObject({ linkedCaseId: 'BN-B-KAA' });
  });

  it('has a new day on which it is actionable after a significant change, and keeps the old', async () => {
    const letterNumber = await actionable();
    await army('initializeCase', begun(letterNumber, 'BN-B-ZAE'));
    now = new Date('2026-11-09T17:00:00Z');
    const changed = { letterNumber, criteria: criteriaBut(), significantChange: '2' };
    expect(await army('assessLetterOfRequest', changed)).toMatchObject({
      assessment: { assessmentNumber: 2, outcome: 'ACTIONABLE', assessedOn: '2026-11-09' },
    });
    now = new Date('2026-11-02T17:00:00Z');
    expect(
      await shown(
        viewers.armyCase,
        `{ letterOfRequest(letterNumber: "${letterNumber}") { assessments { nodes { assessedOn significantChange } } } }`,
      ),
    ).toEqual({
      letterOfRequest: {
        assessments: {
          nodes: [
            { assessedOn: '2026-11-02', significantChange: null },
            { assessedOn: '2026-11-09', significantChange: '2' },
          ],
        },
      },
    });
    // The sender is told again, and of the same case.
    expect(await asSent(letterNumber)).toMatchObject({
      letterOfRequest: { status: 'ACTIONABLE', caseId: 'BN-B-ZAE' },
    });
    const answers = await dod().select().from(publishedLetterAnswerVersions);
    expect(
      answers
        .filter((answer) => answer.letterNumber === letterNumber)
        .map(({ version, status, caseId }) => [version, status, caseId]),
    ).toEqual([
      [1, 'UNDER_ASSESSMENT', null],
      [2, 'ACTIONABLE', null],
      [3, 'RESPONDED', 'BN-B-ZAE'],
      [4, 'ACTIONABLE', 'BN-B-ZAE'],
    ]);
  });

  describe('has assessments', () => {
    const list = '{ letterAssessments(first: 100) { nodes { letterNumber note } } }';
    const seen = async (viewer: Identity | null) => {
      const { data, errors } = await graph.ask(viewer, list);
      const shownList = data as { letterAssessments: { nodes: readonly unknown[] } | null };
      return {
        count: shownList.letterAssessments?.nodes.length ?? null,
        code: errors?.[0]?.extensions['code'] ?? null,
      };
    };

    it.each<[string, Identity]>([
      ['the Army', viewers.armyCase],
      ['DSCA', viewers.dscaCase],
      ['the officer in Bandaria', viewers.bandariaSco],
      ['CENTCOM', viewers.centcom],
      ['an audit', viewers.audit],
    ])('that %s reads', async (_who, viewer) => {
      await actionable();
      const { count, code } = await seen(viewer);
      expect(code).toBeNull();
      expect(count).toBeGreaterThan(0);
    });

    it.each<[string, Identity]>([
      ['the Navy', navy],
      ['the officer in Norland', { subject: 'x', roles: ['SCO'], country: 'QXN' }],
      ['EUCOM', { subject: 'x', roles: ['CCMD'], combatantCommand: 'EUCOM' }],
      ['a command of nowhere', { subject: 'x', roles: ['CCMD'] }],
    ])('of which %s sees none', async (_who, viewer) => {
      expect(await seen(viewer)).toEqual({ count: 0, code: null });
    });

    it.each<[string, Identity | null]>([
      ['State', viewers.rsat],
      ['State’s lawyers', viewers.stateLegal],
      ['the finance director', viewers.dscaFinance],
      ['its sender', viewers.bandaria],
      ['its sender’s finance officer', viewers.bandariaFinance],
      ['a neighbour', viewers.norland],
      ['the Senate', viewers.senate],
      ['an auditor without a purpose', { subject: 'x', roles: ['AUDIT'] }],
      ['the public', viewers.public],
    ])('that %s may not read', async (_who, viewer) => {
      expect(await seen(viewer)).toEqual({ count: null, code: 'FORBIDDEN' });
    });

    it('that are filtered, ordered and paged', async () => {
      const letterNumber = await received();
      const page = `{ letterAssessments(first: 1, filter: {isOpen: {eq: true}, letterNumber: {eq: "${letterNumber}"},
        receivedOn: {lte: "2026-10-25"}, isFictional: {eq: true}}, orderBy: [{field: RECEIVED_ON, direction: DESC}])
        { totalCount pageInfo { hasNextPage } nodes { id letterNumber } } }`;
      expect(await shown(viewers.armyCase, page)).toMatchObject({
        letterAssessments: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          nodes: [{ letterNumber }],
        },
      });
    });

    it.runIf(mode === 'split')('that do not confirm a letter to who may not see it', async () => {
      const letterNumber = await actionable();
      const answerOf = async (viewer: Identity, number: string) => {
        graph.database.statements.length = 0;
        const { text } = await askSubgraph(graph, 'dod', viewer, {
          query: `query ($representations: [_Any!]!) { _entities(representations: $representations) {
            ... on LetterOfRequest { assessments { totalCount nodes { note } } } } }`,
          variables: { representations: [{ __typename: 'LetterOfRequest', letterNumber: number }] },
        });
        return { text, statements: graph.database.statements.map((one) => one.text) };
      };
      for (const viewer of [navy, viewers.rsat, viewers.norland]) {
        expect(await answerOf(viewer, letterNumber)).toEqual(
          await answerOf(viewer, 'QXB-2026-9999'),
        );
      }
      expect((await answerOf(viewers.armyCase, letterNumber)).text).toContain('"totalCount":1');
    });
  });
});
