import { selectStream } from '@concord/db';
import { partnerEventTables } from '@concord/db/partner';
import { brokenLink, type Identity, publicViewer, type Viewer } from '@concord/kernel';
import { partnerPolicy } from '@concord/subgraph-partner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modes, openTestGraph, type TestGraph } from '../harness/graph.ts';
import {
  type CommandOutcome,
  type Defense,
  give,
  openDefense,
  type PurchaserCommand,
} from '../harness/purchaser-desk.ts';
import { askSubgraph } from '../harness/raw.ts';
import { type ViewerName, viewers } from '../harness/viewers.ts';

const saying = (text: string): unknown => expect.stringContaining(text);
const holding = (values: unknown[]): unknown => expect.arrayContaining(values);
const letter = {
  kind: 'LOA_BASIC',
  implementingAgency: 'B',
  customerReference: 'MOD/1',
  description: 'Radios for the border guard',
  datedOn: '2026-11-01',
  neededBy: '2027-11-01',
  fundingSource: 'NATIONAL_FUNDS',
  items: [{ description: 'Radio', quantity: '12', isMajorDefenseEquipment: false }],
  signerName: 'Col. Ivana Terel',
  signerTitle: 'Director of Materiel',
};
const signature = {
  signerName: 'Ana Petrova',
  signerTitle: 'Minister of Defense',
  signerAgency: 'Ministry of Defense',
  signedOn: '2026-11-02',
};
const report = {
  lineNumber: '001',
  kind: 'SHORTAGE',
  quantity: '2',
  claimedValue: '199.00',
  discoveredOn: '2026-10-30',
  textOfReport: 'Eight of ten arrived.',
};

interface Letter {
  readonly letterNumber: string;
  readonly status: string;
}
const letterOf = (outcome: CommandOutcome) => outcome['letterOfRequest'] as Letter;
const numberOf = (outcome: CommandOutcome) => letterOf(outcome).letterNumber;
const reportOf = (outcome: CommandOutcome) =>
  outcome['discrepancyReport'] as { readonly reportNumber: string; readonly status: string };

describe.each(modes)('in %s mode', (mode) => {
  let graph: TestGraph;
  let defense: Defense;
  beforeAll(async () => {
    graph = await openTestGraph(mode);
    defense = await openDefense(graph);
  });
  afterAll(async () => {
    await defense.close();
    await graph.close();
  });
  const send = (
    command: PurchaserCommand,
    input: Readonly<Record<string, unknown>>,
    viewer: Identity | null = viewers.bandaria,
  ) => give(graph, viewer, command, input);
  const shown = async (viewer: Identity | null, query: string) => {
    const { data, errors } = await graph.ask(viewer, query);
    expect(errors).toBeUndefined();
    return data;
  };
  const refusalsOf = (actor: string) =>
    defense.admin<{ command: string; code: string }[]>`
      select command, code from partner.refusals where actor = ${actor} order by id`;

  describe('a Letter of Request', () => {
    it('is on record, published and sealed under a number of its own', async () => {
      const outcome = await send('submitLetterOfRequest', letter);
      expect(outcome).toMatchObject({
        __typename: 'LetterOfRequestRecorded',
        isReplay: false,
        letterOfRequest: { status: 'SUBMITTED', version: 1, purchaser: { code: 'QXB' } },
      });
      const number = numberOf(outcome);
      expect(number).toMatch(/^QXB-2026-\d{4}$/);
      const [published] = await defense.admin`
        select * from partner_published.letters where letter_number = ${number}`;
      expect(published).toMatchObject({
        version: 1,
        purchaser_code: 'QXB',
        kind: 'LOA_BASIC',
        status: 'SUBMITTED',
        implementing_agency: 'B',
        customer_reference: 'MOD/1',
        description: 'Radios for the border guard',
        items: letter.items,
        is_fictional: true,
        stream: `letter:${number}`,
        sequence: 1,
        recorded_at: new Date('2026-11-02T17:00:00Z'),
      });
      const { database } = graph.database.pools.partner.staff;
      const events = await selectStream(database, partnerEventTables, [`letter:${number}`]);
      expect(events).toMatchObject([{ kind: 'submitLetterOfRequest', role: 'P_PROC' }]);
      expect(brokenLink(events)).toBeNull();
    });

    it('is sent once under one key, however often and at once', async () => {
      const input = { ...letter, idempotencyKey: `once-${mode}` };
      const outcomes = await Promise.all(
        Array.from({ length: 5 }, () => send('submitLetterOfRequest', input)),
      );
      expect(new Set(outcomes.map(numberOf)).size).toBe(1);
      expect(outcomes.filter(({ isReplay }) => isReplay === false)).toHaveLength(1);
      expect(
        await send('submitLetterOfRequest', { ...input, description: 'Something else' }),
      ).toMatchObject({ __typename: 'IdempotencyKeyReused', path: ['idempotencyKey'] });
    });

    it.each<[string, Identity['roles'], string]>([
      ['a purchaser’s login', ['P_PROC'], 'You used this idempotency key for another purchaser.'],
      ['staff’s login', ['P_PROC', 'SCO'], 'This idempotency key was used for another command or'],
    ])('of one person for two purchasers needs two keys, by %s', async (_how, roles, sentence) => {
      const officer = (country: string): Identity => ({ subject: 'of.two', roles, country });
      const input = { ...letter, idempotencyKey: `two-${mode}-${roles.join()}` };
      const sent = await send('submitLetterOfRequest', input, officer('QXB'));
      expect(sent).toMatchObject({ __typename: 'LetterOfRequestRecorded', isReplay: false });
      expect(await send('submitLetterOfRequest', input, officer('QXN'))).toMatchObject({
        __typename: 'IdempotencyKeyReused',
        path: ['idempotencyKey'],
        message: saying(sentence),
      });
      expect(await send('submitLetterOfRequest', input, officer('QXB'))).toMatchObject({
        isReplay: true,
        letterOfRequest: { letterNumber: numberOf(sent) },
      });
      expect((await refusalsOf('of.two')).at(-1)).toEqual({
        command: 'submitLetterOfRequest',
        code: 'IDEMPOTENCY_KEY_REUSED',
      });
    });

    it('sent by many at once has a number each', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 5 }, () => send('submitLetterOfRequest', letter)),
      );
      expect(new Set(outcomes.map(numberOf)).size).toBe(5);
    });

    it.each<[string, object, string[], string]>([
      ['tomorrow’s date', { datedOn: '2026-11-03', neededBy: null }, ['datedOn'], 'in the future'],
      ['a need before it', { neededBy: '2026-10-31' }, ['neededBy'], '2026-11-01 or a later day'],
      ['no items', { items: [] }, ['items'], 'Give 1 to 100'],
      [
        'none of an item',
        { items: [letter.items[0], { description: 'Mast', quantity: '0' }] },
        ['items', '1', 'quantity'],
        'greater than zero',
      ],
      ['an agency by name', { implementingAgency: 'ARMY' }, ['implementingAgency'], '"B" for'],
      ['a secret', { marking: 'SECRET' }, ['marking'], 'Classified data does not belong here'],
      ['an empty key', { idempotencyKey: '' }, ['idempotencyKey'], 'Give 1 to 200'],
      ['a long key', { idempotencyKey: 'x'.repeat(201) }, ['idempotencyKey'], 'Give 1 to 200'],
    ])(
      'with %s is refused with the field and what would be right',
      async (_what, wrong, path, sentence) => {
        const before = await refusalsOf('procurement.bandaria');
        expect(await send('submitLetterOfRequest', { ...letter, ...wrong })).toMatchObject({
          __typename: 'InputInvalid',
          code: 'INPUT_INVALID',
          path,
          problems: [{ path, message: saying(sentence) }],
        });
        const after = await refusalsOf('procurement.bandaria');
        expect(after.slice(before.length)).toEqual([
          { command: 'submitLetterOfRequest', code: 'INPUT_INVALID' },
        ]);
      },
    );

    it('is answered, asked about, completed and answered for good', async () => {
      const number = numberOf(await send('submitLetterOfRequest', letter));
      const statusNow = async () => {
        const data = (await shown(
          viewers.bandaria,
          `{ letterOfRequest(letterNumber: "${number}") { status informationRequested } }`,
        )) as { letterOfRequest: Letter };
        return data.letterOfRequest;
      };
      const supplied = {
        letterNumber: number,
        expectedVersion: 1,
        information: 'VHF, 30 to 88 MHz',
        neededBy: '2028-01-31',
      };
      expect(await send('supplyLetterInformation', supplied)).toMatchObject({
        __typename: 'TransitionNotPossible',
        message: saying('The letter is at SUBMITTED.'),
        possible: ['withdrawLetterOfRequest'],
      });
      await defense.answerLetter(number, 1, 'UNDER_ASSESSMENT');
      expect(await statusNow()).toEqual({ status: 'UNDER_ASSESSMENT', informationRequested: null });
      await defense.answerLetter(number, 2, 'INSUFFICIENT', { question: 'Which band?' });
      expect(await statusNow()).toEqual({
        status: 'INFORMATION_REQUESTED',
        informationRequested: 'Which band?',
      });
      expect(await workOf(viewers.bandaria, 'INFORMATION_TO_SUPPLY')).toMatchObject([
        { reference: number, description: 'Which band?', since: '2026-11-02', dueOn: null },
      ]);
      expect(
        await send('supplyLetterInformation', { ...supplied, neededBy: '2026-10-01' }),
      ).toMatchObject({ __typename: 'InputInvalid', path: ['neededBy'] });
      expect(await send('supplyLetterInformation', supplied)).toMatchObject({
        letterOfRequest: {
          status: 'UNDER_ASSESSMENT',
          version: 2,
          informationRequested: null,
          informationSupplied: ['VHF, 30 to 88 MHz'],
          neededBy: '2028-01-31',
        },
      });
      const [published] = await defense.admin`
        select * from partner_published.letters where letter_number = ${number}`;
      expect(published).toMatchObject({
        version: 2,
        status: 'INFORMATION_SUPPLIED',
        description: 'Radios for the border guard\n\nVHF, 30 to 88 MHz',
        sequence: 2,
      });
      expect(await workOf(viewers.bandaria, 'INFORMATION_TO_SUPPLY')).toEqual([]);
      expect(await send('supplyLetterInformation', supplied)).toMatchObject({
        __typename: 'StaleVersion',
        currentVersion: 2,
      });
      expect(
        await send('supplyLetterInformation', { ...supplied, expectedVersion: 2 }),
      ).toMatchObject({ __typename: 'TransitionNotPossible' });
      for (const [version, status] of [
        [3, 'ACTIONABLE'],
        [4, 'COMPLETE'],
        [5, 'RESPONDED'],
      ] as const) {
        await defense.answerLetter(number, version, status, { caseId: 'BN-B-ZZA' });
        expect((await statusNow()).status).toBe(status);
      }
      expect(await send('withdrawLetterOfRequest', { letterNumber: number })).toMatchObject({
        __typename: 'TransitionNotPossible',
        possible: [],
      });
      const history = await shown(
        viewers.bandaria,
        `{ letterOfRequest(letterNumber: "${number}") { caseId history { by status text } } }`,
      );
      expect(history).toMatchObject({
        letterOfRequest: {
          caseId: 'BN-B-ZZA',
          history: holding([
            { by: 'PURCHASER', status: 'SUBMITTED', text: null },
            { by: 'DEPARTMENT_OF_DEFENSE', status: 'INFORMATION_REQUESTED', text: 'Which band?' },
            { by: 'PURCHASER', status: 'UNDER_ASSESSMENT', text: 'VHF, 30 to 88 MHz' },
            { by: 'DEPARTMENT_OF_DEFENSE', status: 'RESPONDED', text: null },
          ]),
        },
      });
    });

    it('is taken back', async () => {
      const letterNumber = numberOf(await send('submitLetterOfRequest', letter));
      expect(
        await send('withdrawLetterOfRequest', { letterNumber, reason: 'No money' }),
      ).toMatchObject({ letterOfRequest: { status: 'WITHDRAWN', version: 2 } });
      await defense.answerLetter(letterNumber, 1, 'UNDER_ASSESSMENT');
      expect(
        await shown(
          viewers.bandaria,
          `{ letterOfRequest(letterNumber: "${letterNumber}") { status } }`,
        ),
      ).toEqual({ letterOfRequest: { status: 'WITHDRAWN' } });
    });
  });

  describe('an offer', () => {
    const accept = (caseId: string, version: number, more: object = {}) =>
      send('acceptLoa', { caseId, expectedOfferVersion: version, ...signature, ...more });

    it('is accepted once, of two answers at once too', async () => {
      await defense.offer({ caseId: 'BN-B-ZAA', version: 1, status: 'OPEN' });
      const outcomes = await Promise.all([
        accept('BN-B-ZAA', 1),
        accept('BN-B-ZAA', 1),
        send('declineLoa', { caseId: 'BN-B-ZAA', expectedOfferVersion: 1, reason: 'Too dear' }),
        send('counterOffer', { caseId: 'BN-B-ZAA', expectedOfferVersion: 1, changes: ['Less'] }),
      ]);
      const types = outcomes.map(({ __typename }) => __typename).sort();
      expect(types).toEqual([
        'LoaResponseRecorded',
        'TransitionNotPossible',
        'TransitionNotPossible',
        'TransitionNotPossible',
      ]);
      const published = await defense.admin`
        select * from partner_published.loa_responses where case_id = 'BN-B-ZAA'`;
      expect(published).toHaveLength(1);
      expect(published[0]).toMatchObject({ stream: 'loa:BN-B-ZAA/BASIC', sequence: 1 });
    });

    it('is accepted as it was signed, and shown so', async () => {
      await defense.offer({ caseId: 'BN-B-ZAB', version: 1, status: 'OPEN' });
      expect(await accept('BN-B-ZAB', 1)).toMatchObject({
        __typename: 'LoaResponseRecorded',
        loaResponse: {
          documentCode: 'BASIC',
          offerVersion: 1,
          kind: 'ACCEPTED',
          signerAgency: 'Ministry of Defense',
          signedOn: '2026-11-02',
        },
      });
      const [published] = await defense.admin`
        select * from partner_published.loa_responses where case_id = 'BN-B-ZAB'`;
      expect(published).toMatchObject({
        kind: 'ACCEPTED',
        offer_version: 1,
        signer_name: 'Ana Petrova',
        reason: null,
      });
    });

    it('at another version is no acceptance but a counter-offer', async () => {
      await defense.offer({ caseId: 'BN-B-ZAC', version: 1, status: 'VOID' });
      await defense.offer({ caseId: 'BN-B-ZAC', version: 2, status: 'OPEN' });
      expect(await accept('BN-B-ZAC', 1)).toMatchObject({
        __typename: 'StaleVersion',
        path: ['expectedOfferVersion'],
        currentVersion: 2,
        message: saying('would be a counter-offer and no acceptance'),
      });
      for (const [signedOn, sentence] of [
        ['2026-09-19', 'before the offer'],
        ['2026-11-15', 'offer expiration date'],
        ['2026-11-03', 'in the future'],
      ]) {
        expect(await accept('BN-B-ZAC', 2, { signedOn })).toMatchObject({
          __typename: 'InputInvalid',
          path: ['signedOn'],
          message: saying(sentence ?? ''),
        });
      }
      expect(await accept('BN-B-ZAC', 2, { signerTitle: '' })).toMatchObject({
        __typename: 'InputInvalid',
        path: ['signerTitle'],
      });
      expect(
        await send('counterOffer', { caseId: 'BN-B-ZAC', expectedOfferVersion: 2, changes: [] }),
      ).toMatchObject({ __typename: 'InputInvalid', path: ['changes'] });
      expect(
        await send('counterOffer', {
          caseId: 'BN-B-ZAC',
          expectedOfferVersion: 2,
          changes: ['Deliver in 2027', 'Leave out line 003'],
        }),
      ).toMatchObject({
        loaResponse: {
          kind: 'COUNTER_OFFERED',
          changes: ['Deliver in 2027', 'Leave out line 003'],
          signedOn: null,
        },
      });
      // A restated offer is a version of its own, which is answered anew.
      await defense.offer({ caseId: 'BN-B-ZAC', version: 3, status: 'OPEN' });
      expect(
        await send('declineLoa', { caseId: 'BN-B-ZAC', expectedOfferVersion: 3, reason: 'Late' }),
      ).toMatchObject({ loaResponse: { kind: 'DECLINED', reason: 'Late', offerVersion: 3 } });
    });

    it.each([
      ['EXPIRED', 'The offer expired on 2026-11-14.'],
      ['ACCEPTED', 'The offer is ACCEPTED.'],
      ['VOID', 'The offer is VOID.'],
    ])('at %s is not accepted, whatever version was signed', async (status, sentence) => {
      const caseId = `BN-B-Y${status.slice(0, 2)}`;
      await defense.offer({ caseId, version: 31, status });
      for (const version of [29, 31]) {
        expect(await accept(caseId, version)).toMatchObject({
          __typename: 'TransitionNotPossible',
          message: saying(sentence),
        });
      }
    });

    it('of a document is looked for in its case, for who has an offer of it', async () => {
      await defense.offer({ caseId: 'BN-B-ZAD', version: 1, status: 'ACCEPTED' });
      const ofDocument = {
        __typename: 'RecordNotFound',
        path: ['documentCode'],
        message: 'There is no offer of this document that you may see.',
      };
      const ofCase = { __typename: 'RecordNotFound', path: ['caseId'] };
      const answers = [
        ['acceptLoa', signature],
        ['counterOffer', { changes: ['x'] }],
        ['declineLoa', { reason: 'x' }],
      ] as const;
      for (const [command, more] of answers) {
        const input = { documentCode: 'A01', expectedOfferVersion: 1, ...more };
        const own = { ...input, caseId: 'BN-B-ZAD' };
        expect(await send(command, own)).toMatchObject(ofDocument);
        expect(await send(command, own, viewers.norland)).toMatchObject(ofCase);
        expect(await send(command, { ...input, caseId: 'BN-B-ZZZ' })).toMatchObject(ofCase);
      }
      await defense.offer({ caseId: 'BN-B-ZAD', documentCode: 'A01', version: 2, status: 'OPEN' });
      expect(await accept('BN-B-ZAD', 2, { documentCode: 'A01' })).toMatchObject({
        loaResponse: { documentCode: 'A01', offerVersion: 2 },
      });
      expect(await accept('BN-B-ZAD', 2, { documentCode: 'A01' })).toMatchObject({
        __typename: 'TransitionNotPossible',
        message: saying('Each version is answered once; wait for the next offer.'),
      });
    });
  });

  describe('a discrepancy report', () => {
    const accepted = 'BN-B-ZBA';
    beforeAll(async () => {
      await defense.offer({
        caseId: accepted,
        version: 1,
        status: 'ACCEPTED',
        reportableLines: ['001'],
      });
    });

    it('waits until the offer of its case is accepted', async () => {
      await defense.offer({ caseId: 'BN-B-ZBB', version: 1, status: 'OPEN' });
      expect(
        await send('submitDiscrepancyReport', { ...report, caseId: 'BN-B-ZBB' }),
      ).toMatchObject({ __typename: 'GuardsNotMet', guards: [{ name: 'OFFER_ACCEPTED' }] });
    });

    it.each<[string, object, string]>([
      ['claims less than nothing', { claimedValue: '-1.00' }, 'claimedValue'],
      ['is about none', { quantity: '0' }, 'quantity'],
      ['was discovered tomorrow', { discoveredOn: '2026-11-03' }, 'discoveredOn'],
      ['was discovered before the offer', { discoveredOn: '2026-09-19' }, 'discoveredOn'],
      ['names no line', { lineNumber: 'one' }, 'lineNumber'],
      ['is classified', { marking: 'TOP_SECRET' }, 'marking'],
    ])('that %s is refused', async (_what, wrong, field) => {
      expect(
        await send('submitDiscrepancyReport', { ...report, caseId: accepted, ...wrong }),
      ).toMatchObject({ __typename: 'InputInvalid', path: [field] });
    });

    it('is denied, reconsidered, denied again and contested', async () => {
      const sent = await send('submitDiscrepancyReport', { ...report, caseId: accepted });
      const { reportNumber } = reportOf(sent);
      expect(reportNumber).toMatch(/^A\d{4}-BN-ZBA\/001$/);
      expect(sent).toMatchObject({
        discrepancyReport: { status: 'SUBMITTED', quantity: '2', claimedValue: '199.00' },
      });
      const answer = (command: PurchaserCommand, reason = 'Look again') =>
        send(command, { reportNumber, reason });
      expect(await answer('requestReconsideration')).toMatchObject({
        __typename: 'TransitionNotPossible',
        possible: [],
      });
      await defense.answerReport(reportNumber, 1, 'RECORDED');
      await defense.answerReport(reportNumber, 2, 'DENIED', 'Signed for by the carrier');
      expect(await workOf(viewers.bandaria, 'DENIAL_TO_ANSWER')).toMatchObject([
        { reference: reportNumber, description: 'Signed for by the carrier', amount: '199.00' },
      ]);
      expect(await answer('contestDecision')).toMatchObject({
        __typename: 'TransitionNotPossible',
        possible: ['requestReconsideration'],
      });
      expect(await answer('requestReconsideration')).toMatchObject({
        discrepancyReport: {
          status: 'RECONSIDERATION_REQUESTED',
          printedNumber: `${reportNumber}R`,
          version: 2,
        },
      });
      // The old denial does not count as an answer to what was asked since.
      expect(await answer('contestDecision')).toMatchObject({
        __typename: 'TransitionNotPossible',
      });
      expect(await workOf(viewers.bandaria, 'DENIAL_TO_ANSWER')).toEqual([]);
      await defense.answerReport(reportNumber, 3, 'DENIED', 'Upheld');
      expect(await workOf(viewers.bandaria, 'DENIAL_TO_ANSWER')).toMatchObject([
        { reference: reportNumber, description: 'Upheld' },
      ]);
      expect(await answer('contestDecision')).toMatchObject({
        discrepancyReport: { status: 'CONTESTED', printedNumber: `${reportNumber}C` },
      });
      const published = await defense.admin`
        select version, status, quantity::text, claimed_value::text from partner_published.discrepancy_report_versions
        where report_number = ${reportNumber} order by version`;
      expect([...published]).toEqual([
        { version: 1, status: 'SUBMITTED', quantity: '2.0000', claimed_value: '199.00' },
        {
          version: 2,
          status: 'RECONSIDERATION_REQUESTED',
          quantity: '2.0000',
          claimed_value: '199.00',
        },
        { version: 3, status: 'CONTESTED', quantity: '2.0000', claimed_value: '199.00' },
      ]);
    });

    it('that was denied waits for nothing once its case is closed for good', async () => {
      const offer = { caseId: 'BN-B-ZBC', status: 'ACCEPTED' };
      await defense.offer({ ...offer, version: 1, reportableLines: ['001'] });
      const { reportNumber } = reportOf(
        await send('submitDiscrepancyReport', { ...report, caseId: offer.caseId }),
      );
      await defense.answerReport(reportNumber, 1, 'DENIED', 'Signed for by the carrier');
      const waiting = async () =>
        (await workOf(viewers.bandaria, 'DENIAL_TO_ANSWER')) as { reference: string }[];
      expect(await waiting()).toMatchObject([{ reference: reportNumber }]);
      await defense.offer({ ...offer, version: 2 });
      expect(await waiting()).toEqual([]);
      const answer = { reportNumber, reason: 'Look again' };
      expect(await send('requestReconsideration', answer)).toMatchObject({
        __typename: 'GuardsNotMet',
        guards: [{ name: 'CASE_IN_FORCE' }],
      });
      expect(await send('contestDecision', answer)).toMatchObject({
        __typename: 'TransitionNotPossible',
        possible: [],
      });
    });
  });

  async function workOf(viewer: Identity | null, kind: string) {
    const data = (await shown(
      viewer,
      `{ workList(filter: {kind: {eq: ${kind}}}) { nodes {
        kind reference description since dueOn daysLeft amount } } }`,
    )) as { workList: { nodes: unknown[] } };
    return data.workList.nodes;
  }

  it('the work list has what is due soonest first, for the purchaser only', async () => {
    await defense.offer({ caseId: 'BN-B-ZCA', version: 1, status: 'OPEN' });
    await defense.offer({ caseId: 'BN-B-ZCB', version: 1, status: 'ACCEPTED', isDepositDue: true });
    const query = `{ workList(first: 100) { totalCount nodes { kind reference dueOn daysLeft amount } } }`;
    for (const viewer of [viewers.bandaria, viewers.bandariaFinance]) {
      const { workList } = (await shown(viewer, query)) as {
        workList: { totalCount: number; nodes: { dueOn: string | null }[] };
      };
      expect(workList.nodes).toEqual(
        expect.arrayContaining([
          {
            kind: 'OFFER_TO_SIGN',
            reference: 'BN-B-ZCA/BASIC',
            dueOn: '2026-11-14',
            daysLeft: 12,
            amount: '6250000.00',
          },
          {
            kind: 'DEPOSIT_TO_PAY',
            reference: 'BN-B-ZCB/BASIC',
            dueOn: '2026-11-14',
            daysLeft: 12,
            amount: '1250000.00',
          },
        ]),
      );
      const days = workList.nodes.map(({ dueOn }) => dueOn ?? '9999');
      expect(days).toEqual(days.toSorted());
      expect(workList.totalCount).toBe(workList.nodes.length);
    }
    const norland = (await shown(viewers.norland, query)) as {
      workList: { nodes: { reference: string }[] };
    };
    expect(norland.workList.nodes.filter(({ reference }) => reference.startsWith('BN'))).toEqual(
      [],
    );
    const { data, errors } = await graph.ask(viewers.dscaCase, query);
    expect([data, errors?.[0]?.extensions['code']]).toEqual([{ workList: null }, 'FORBIDDEN']);
  });

  const everyCommand: Readonly<Record<PurchaserCommand, Readonly<Record<string, unknown>>>> = {
    submitLetterOfRequest: letter,
    supplyLetterInformation: { letterNumber: 'QXB-2026-0001', information: 'x' },
    withdrawLetterOfRequest: { letterNumber: 'QXB-2026-0001' },
    acceptLoa: { caseId: 'BN-B-ZDA', expectedOfferVersion: 1, ...signature },
    counterOffer: { caseId: 'BN-B-ZDA', expectedOfferVersion: 1, changes: ['x'] },
    declineLoa: { caseId: 'BN-B-ZDA', expectedOfferVersion: 1, reason: 'x' },
    submitDiscrepancyReport: { ...report, caseId: 'BN-B-ZDB' },
    requestReconsideration: { reportNumber: 'A0001-BN-ZDB/001', reason: 'x' },
    contestDecision: { reportNumber: 'A0001-BN-ZDB/001', reason: 'x' },
  };
  const commandNames = Object.keys(everyCommand) as PurchaserCommand[];

  describe('whoever is not a procurement officer', () => {
    const others = Object.keys(viewers).filter(
      (name) => !['bandaria', 'norland'].includes(name),
    ) as ViewerName[];

    it.each(others)('gives none of the commands: %s', async (name) => {
      for (const command of commandNames) {
        expect([command, await send(command, everyCommand[command], viewers[name])]).toMatchObject([
          command,
          { __typename: 'NotPermitted', message: saying('(P_PROC)') },
        ]);
      }
      const subject = viewers[name]?.subject;
      if (subject !== undefined) {
        expect((await refusalsOf(subject)).slice(-commandNames.length)).toEqual(
          commandNames.map((command) => ({ command, code: 'NOT_PERMITTED' })),
        );
      }
    });

    it('gives none without a country, or for one that is no purchaser', async () => {
      for (const country of [undefined, 'QXZ']) {
        const officer: Identity = {
          subject: 'lost',
          roles: ['P_PROC'],
          ...(country !== undefined && { country }),
        };
        expect(await send('submitLetterOfRequest', letter, officer)).toMatchObject({
          __typename: 'NotPermitted',
        });
      }
    });
  });

  describe('what is another purchaser’s', () => {
    beforeAll(async () => {
      await defense.offer({ caseId: 'BN-B-ZDA', version: 1, status: 'OPEN' });
      await defense.offer({
        caseId: 'BN-B-ZDB',
        version: 1,
        status: 'ACCEPTED',
        reportableLines: ['001'],
      });
    });

    it('is answered like what is not there, in the same words', async () => {
      const letterNumber = numberOf(await send('submitLetterOfRequest', letter));
      const { reportNumber } = reportOf(
        await send('submitDiscrepancyReport', { ...report, caseId: 'BN-B-ZDB' }),
      );
      const hidden: Readonly<Record<string, readonly [string, string]>> = {
        letterNumber: [letterNumber, 'QXB-2026-9999'],
        reportNumber: [reportNumber, 'A9999-BN-ZZZ/001'],
        caseId: ['BN-B-ZDA', 'BN-B-ZZZ'],
      };
      for (const command of commandNames.slice(1)) {
        const input = everyCommand[command];
        const field = Object.keys(hidden).find((name) => name in input) ?? '';
        const [there, absent] = hidden[field] ?? ['', ''];
        const both = [there, absent].map((value) =>
          send(command, { ...input, [field]: value }, viewers.norland),
        );
        const [first, second] = await Promise.all(both);
        expect(first).toMatchObject({ __typename: 'RecordNotFound', path: [field] });
        expect(first).toEqual(second);
      }
      expect(
        await shown(
          viewers.norland,
          `{ letterOfRequest(letterNumber: "${letterNumber}") { status }
             discrepancyReport(reportNumber: "${reportNumber}") { status } }`,
        ),
      ).toEqual({ letterOfRequest: null, discrepancyReport: null });
    });
  });

  describe('who reads what', () => {
    const purchasers = `lettersOfRequest(first: 100) { totalCount nodes { purchaser { code } implementingAgency { code } } }
      discrepancyReports(first: 100) { totalCount nodes { purchaser { code } caseId } }`;

    it.each<[ViewerName, boolean, boolean]>([
      ['dscaCase', true, true],
      ['dscaFinance', false, true],
      ['armyCase', true, true],
      ['bandariaSco', true, true],
      ['centcom', true, true],
      ['rsat', true, false],
      ['stateLegal', true, false],
      ['vetting', false, false],
      ['bandaria', true, true],
      ['bandariaFinance', true, true],
      ['norland', true, true],
      ['senate', false, false],
      ['audit', true, true],
      ['public', false, false],
    ])('%s reads letters: %s, reports: %s', async (name, letters, reports) => {
      const { data } = await graph.ask(viewers[name], `{ ${purchasers} }`);
      const { lettersOfRequest, discrepancyReports } = data as {
        lettersOfRequest: { nodes: Seen[] } | null;
        discrepancyReports: { nodes: Seen[] } | null;
      };
      expect([lettersOfRequest !== null, discrepancyReports !== null]).toEqual([letters, reports]);
      const seen = [...(lettersOfRequest?.nodes ?? []), ...(discrepancyReports?.nodes ?? [])];
      const codes = new Set(seen.map(({ purchaser }) => purchaser.code));
      expect([...codes].sort()).toEqual(countriesOf[name] ?? ['QXB', 'QXN']);
      if (name === 'armyCase') {
        const agencies = seen.map((one) => one.implementingAgency?.code ?? one.caseId?.charAt(3));
        expect(new Set(agencies)).toEqual(new Set(['B']));
      }
    });
    interface Seen {
      readonly purchaser: { readonly code: string };
      readonly implementingAgency?: { readonly code: string };
      readonly caseId?: string;
    }
    const countriesOf: Readonly<Partial<Record<ViewerName, string[]>>> = {
      // Reports are Bandaria's alone; so are the Army's letters, and those of its officers and its area.
      dscaFinance: ['QXB'],
      armyCase: ['QXB'],
      bandariaSco: ['QXB'],
      centcom: ['QXB'],
      bandaria: ['QXB'],
      bandariaFinance: ['QXB'],
      norland: ['QXN'],
      vetting: [],
      senate: [],
      public: [],
    };

    it('what SQL opens and what the policy decides on a row agree', async () => {
      const query =
        '{ lettersOfRequest(first: 100) { nodes { letterNumber purchaser { code } implementingAgency { code } } } }';
      interface Row extends Seen {
        readonly letterNumber: string;
      }
      const rowsOf = async (viewer: Identity) => {
        const { data } = await graph.ask(viewer, query);
        return (
          (data as { lettersOfRequest: { nodes: Row[] } | null }).lettersOfRequest?.nodes ?? []
        );
      };
      const all = await rowsOf(viewers.audit);
      const twoRoles: Identity[] = [
        { subject: 'x', roles: ['IA_CM', 'SCO'], implementingAgencies: ['D'], country: 'QXB' },
        {
          subject: 'x',
          roles: ['IA_CM', 'CCMD'],
          implementingAgencies: ['D'],
          combatantCommand: 'CENTCOM',
        },
        { subject: 'x', roles: ['P_FIN', 'HR_VET'], country: 'QXN' },
        { subject: 'x', roles: ['IA_CM', 'CCMD', 'SCO'] },
      ];
      for (const identity of [
        ...twoRoles,
        viewers.armyCase,
        viewers.centcom,
        viewers.bandariaSco,
      ]) {
        const viewer: Viewer = { ...publicViewer, ...identity };
        const decision = partnerPolicy.decide(viewer, 'LETTER_OF_REQUEST', 'read');
        const expected = all.filter(
          ({ purchaser, implementingAgency }) =>
            decision.kind === 'when' &&
            decision.alternatives.some((alternative) =>
              alternative.every(
                (condition) =>
                  partnerPolicy.rowConditions['LetterOfRequest']?.(condition, viewer, {
                    purchaserCode: purchaser.code,
                    implementingAgency: implementingAgency?.code,
                    isInViewersArea:
                      viewer.combatantCommand === 'CENTCOM' && purchaser.code === 'QXB',
                  }) === true,
              ),
            ),
        );
        expect(await rowsOf(identity)).toEqual(expected);
      }
    });

    it('a list is filtered and ordered, and a country has its own', async () => {
      expect(
        await shown(
          viewers.rsat,
          `{ lettersOfRequest(filter: {status: {eq: WITHDRAWN}, implementingAgency: {in: ["B"]}, purchaser: {eq: "QXB"}},
               orderBy: [{field: DATED_ON, direction: DESC}]) { totalCount }
             country(code: "QXN") { lettersOfRequest { nodes { purchaser { code name } kind } } } }`,
        ),
      ).toEqual({
        lettersOfRequest: { totalCount: 1 },
        country: {
          lettersOfRequest: {
            nodes: [{ purchaser: { code: 'QXN', name: 'Norland' }, kind: 'TRAINING' }],
          },
        },
      });
    });

    it('a case has its answers and reports for who sees it, and says nothing to others', async () => {
      await defense.offer({ caseId: 'BN-B-UAB', version: 1001, status: 'OPEN' });
      await send('acceptLoa', { caseId: 'BN-B-UAB', expectedOfferVersion: 1001, ...signature });
      const query = `{ case(caseId: "BN-B-UAB") { caseId
        loaResponses { totalCount nodes { kind purchaser { code } } } discrepancyReports { totalCount } } }`;
      const seen = {
        case: {
          caseId: 'BN-B-UAB',
          loaResponses: {
            totalCount: 1,
            nodes: [{ kind: 'ACCEPTED', purchaser: { code: 'QXB' } }],
          },
          discrepancyReports: { totalCount: 0 },
        },
      };
      expect(await shown(viewers.bandaria, query)).toEqual(seen);
      expect(await shown(viewers.armyCase, query)).toEqual(seen);
      expect(await shown(viewers.norland, query)).toEqual({ case: null });
      const { data } = await graph.ask(viewers.vetting, query);
      expect(data).toEqual({
        case: { caseId: 'BN-B-UAB', loaResponses: null, discrepancyReports: null },
      });
    });
  });

  it.runIf(mode === 'split')(
    'a claimed case is answered alike, whether hidden or absent',
    async () => {
      const asked = async (caseId: string) => {
        const { text } = await askSubgraph(graph, 'partner', viewers.norland, {
          query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case {
          loaResponses { totalCount nodes { kind } } discrepancyReports { totalCount } } } }`,
          variables: { r: [{ __typename: 'Case', caseId }] },
        });
        return text;
      };
      expect(await asked('BN-B-UAB')).toBe(await asked('ZZ-B-ZZZ'));
    },
  );

  it('every stream of the purchasers is whole', async () => {
    const { database } = graph.database.pools.partner.staff;
    const streams = await defense.admin`select distinct stream from partner.events`;
    for (const { stream } of streams) {
      expect(brokenLink(await selectStream(database, partnerEventTables, [stream]))).toBeNull();
    }
    expect(streams.length).toBeGreaterThan(10);
  });
});
