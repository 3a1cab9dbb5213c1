import type { Identity } from '@concord/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveCommand, isDone, type Outcome } from '../harness/give-command.ts';
import { signature } from '../harness/purchaser-inputs.ts';
import { openToldDesk, type ToldDesk } from '../harness/told-desk.ts';
import { documentStoryTo, tellDocument, writeMore } from '../harness/told-document.ts';
import { type CaseState, validInput } from '../harness/valid-input.ts';
import { viewers } from '../harness/viewers.ts';
import { demonstrationDay as today } from '../harness/world.ts';

const { armyCase, dscaCase, dscaFinance, bandaria } = viewers;

let desk: ToldDesk;
beforeAll(async () => {
  desk = await openToldDesk();
});
afterAll(() => desk.close());

/** A case in force with an Amendment at a status. */
async function amended(status: string): Promise<CaseState> {
  const { state } = tellDocument(desk.shelf, 'AMENDMENT', documentStoryTo.AMENDMENT[status] ?? []);
  await desk.shelf.write();
  return state;
}

/** Gives a command on the Amendment. */
const give = (viewer: Identity, name: string, state: CaseState, input: object = {}) =>
  giveCommand(desk.graph, viewer, name, {
    caseId: state.caseId,
    documentCode: 'A01',
    ...validInput(name, state, { today, documentCode: 'A01' }),
    ...input,
  });

/** The purchaser's answer to the Amendment as it is offered now. */
async function answer(name: string, { caseId }: CaseState, input: object): Promise<Outcome> {
  const [offer] = await desk.admin<{ version: number }[]>`
    select version from dod_published.offers where case_id = ${caseId} and document_code = 'A01'`;
  const outcome = await giveCommand(desk.graph, bandaria, name, {
    ...{ caseId, documentCode: 'A01', expectedOfferVersion: offer?.version },
    ...input,
  });
  await desk.graph.subgraphs.dod.settle();
  return outcome;
}

describe('an Amendment of a case that DSCA suspends', () => {
  const suspend = async (state: CaseState) => {
    expect(await desk.give(dscaCase, 'suspendCase', state)).toSatisfy(isDone);
  };
  const lift = async (state: CaseState) => {
    expect(await desk.give(dscaCase, 'liftSuspension', state)).toSatisfy(isDone);
  };
  const bySuspension = {
    guards: [{ name: 'NOT_BARRED', lacks: 'The case is suspended by DSCA.' }],
  };

  it.each<[string, string, Identity]>([
    ['CLEARED', 'countersignLoa', dscaCase],
    ['COUNTERSIGNED', 'offerLoa', armyCase],
    ['OFFERED', 'extendOffer', armyCase],
  ])('waits at %s for %s until that is lifted', async (status, name, viewer) => {
    const state = await amended(status);
    await suspend(state);
    expect(await give(viewer, name, state)).toMatchObject(bySuspension);
    await lift(state);
    expect(await give(viewer, name, state)).toSatisfy(isDone);
  });

  it('is not signed meanwhile, and not put in force', async () => {
    const offered = await amended('OFFERED');
    await suspend(offered);
    expect((await answer('acceptLoa', offered, signature)).__typename).toBe(
      'TransitionNotPossible',
    );
    await lift(offered);
    expect(await answer('acceptLoa', offered, signature)).toSatisfy(isDone);
    expect(await desk.kindsSince(offered)).toEqual(['suspendCase', 'liftSuspension', 'acceptLoa']);

    const accepted = await amended('ACCEPTED');
    await suspend(accepted);
    await give(dscaFinance, 'recordInitialDeposit', accepted);
    expect(await give(dscaFinance, 'implementCase', accepted)).toMatchObject(bySuspension);
  });

  it('is cancelled before its case is, also when it was signed', async () => {
    const state = await amended('ACCEPTED');
    expect(await desk.give(dscaCase, 'cancelCaseWithCosts', state)).toMatchObject({
      guards: [{ name: 'NO_OPEN_DOCUMENT' }],
    });
    expect(await give(armyCase, 'cancelDocument', state)).toSatisfy(isDone);
    expect(await desk.give(dscaCase, 'cancelCaseWithCosts', state)).toSatisfy(isDone);
  });
});

describe('an Amendment that was countered', () => {
  it('is written, signed, reviewed and countersigned anew', async () => {
    const state = await amended('OFFERED');
    const changes = ['Two instead of three.'];
    expect(await answer('counterOffer', state, { changes })).toSatisfy(isDone);
    expect(await desk.traces(state)).toMatchObject({ documents: { A01: 'RETURNED' } });
    await give(armyCase, 'writeLoaDocument', state, writeMore.input?.(state, today));
    expect(await give(armyCase, 'approveForWriting', state)).toSatisfy(isDone);
    expect(await give(dscaCase, 'submitForReview', state)).toSatisfy(isDone);
    // What the agency signed and State approved was another text.
    expect(await give(dscaCase, 'proposeToState', state)).toMatchObject({
      guards: [{ name: 'AGENCY_SIGNED' }],
    });
    expect(await give(armyCase, 'signForAgency', state)).toSatisfy(isDone);
    expect(await give(dscaCase, 'proposeToState', state)).toSatisfy(isDone);
    expect(await give(dscaCase, 'countersignLoa', state)).toMatchObject({
      __typename: 'TransitionNotPossible',
    });
    const [offer] = await desk.admin`select status from dod_published.offers
      where case_id = ${state.caseId} and document_code = 'A01'`;
    expect(offer).toEqual({ status: 'VOID' });
  });
});
