import { afterAll, beforeAll, expect, it } from 'vitest';
import { step, storyTo } from '../harness/told-case.ts';
import { openToldDesk, type ToldDesk } from '../harness/told-desk.ts';
import { documentStoryTo, tellDocument } from '../harness/told-document.ts';
import { type CaseState, validInput } from '../harness/valid-input.ts';
import { demonstrationDay as today } from '../harness/world.ts';

let desk: ToldDesk;
beforeAll(async () => {
  desk = await openToldDesk();
});
afterAll(() => desk.close());

/** Long enough ago for an offer of then to be over. */
const longAgo = '2026-06-01';

/** Lets two programs of the service act at once, and again: each thing happens once. */
async function settleOften(): Promise<void> {
  const { dod } = desk.graph.subgraphs;
  await Promise.all([dod.settle(), dod.settle()]);
  await dod.settle();
}

async function offerOf({ caseId }: CaseState, documentCode: string): Promise<unknown> {
  const [row] = await desk.admin<{ status: string }[]>`
    select status from dod_published.offers
    where case_id = ${caseId} and document_code = ${documentCode}`;
  return row?.status;
}

it('an offer whose last day has passed is over, and its purchaser is told', async () => {
  const { state } = desk.shelf.tell(storyTo['OFFERED'] ?? [], longAgo);
  await desk.shelf.write();
  expect(await offerOf(state, 'BASIC')).toBe('OPEN');
  await settleOften();
  expect(await desk.kindsSince(state)).toEqual(['expireOffer']);
  expect(await desk.traces(state)).toMatchObject({ status: 'OFFER_EXPIRED' });
  expect(await offerOf(state, 'BASIC')).toBe('EXPIRED');
  expect((await desk.sign(state)).__typename).toBe('TransitionNotPossible');
});

it('so is the offer of an Amendment, and its case goes on', async () => {
  const { state } = tellDocument(
    desk.shelf,
    'AMENDMENT',
    documentStoryTo.AMENDMENT['OFFERED'] ?? [],
    {
      on: longAgo,
    },
  );
  await desk.shelf.write();
  await settleOften();
  expect(await desk.kindsSince(state)).toEqual(['expireOffer']);
  expect(await desk.traces(state)).toMatchObject({ status: 'IMPLEMENTED' });
  expect(await offerOf(state, 'A01')).toBe('EXPIRED');
});

it('the first obligation puts a case in execution', async () => {
  const { state } = desk.shelf.standing(
    'IMPLEMENTED',
    step('recordObligation', (told) => validInput('recordObligation', told, { today })),
  );
  await desk.shelf.write();
  await settleOften();
  expect(await desk.kindsSince(state)).toEqual(['startExecution']);
  expect(await desk.traces(state)).toMatchObject({ status: 'IN_EXECUTION' });
});

it('nothing is tried in vain', async () => {
  const [row] = await desk.admin`select count(*)::integer as refused from dod.refusals
    where actor = 'service:dod'`;
  expect(row).toEqual({ refused: 0 });
});
