import { addDays } from '@concord/kernel';
import {
  approveAndOffer,
  beginExecution,
  type Followed,
  payAndImplement,
  prepareAndPropose,
  readOffer,
  requestAndBegin,
  sign,
  signatureOf,
} from './chapters.ts';
import type { Story } from './story.ts';

const people = { agency: 'armyCase', purchaser: 'ostmark', countryTeam: 'ostmarkSco' } as const;
const inForce: Followed = { caseId: 'QO-B-UAX', ...people };
const onOffer: Followed = { caseId: 'QO-B-UAY', ...people };

/** State suspends Ostmark's cases: the one in force stops, the one on offer cannot be signed. */
export const suspension: Story = {
  id: 'S9',
  about:
    'State suspends two cases of Ostmark, one in execution and one on offer, and lifts one suspension.',
  caseIds: [inForce.caseId, onOffer.caseId],
  beginsDaysBefore: 200,
  async tell(narrator, firstDay) {
    const line = (quantity: string) => ({
      lineNumber: '001',
      maslId: 'E3A-232000DEMO023',
      quantity,
      unitPrice: '185000.00',
      sourceCode: 'P',
      typeOfAssistance: '5',
      offerReleaseCode: 'A',
      deliveryTermCode: '5',
      months: 18,
    });
    const terms = [{ term: 'CASH_WITH_ACCEPTANCE' }];
    const request = (followed: Followed, day: string) =>
      requestAndBegin(narrator, followed, day, {
        description: 'Cargo trucks',
        type: 'DEFINED_ORDER',
        items: [{ description: 'Cargo truck, five tons', quantity: '20' }],
      });
    await request(inForce, firstDay);
    await prepareAndPropose(narrator, inForce, addDays(firstDay, 5), 'B', {
      lines: [line('20')],
      terms,
    });
    await approveAndOffer(narrator, inForce, addDays(firstDay, 35));
    await narrator.on(addDays(firstDay, 50));
    await sign(narrator, inForce, addDays(firstDay, 50));
    await payAndImplement(narrator, inForce.caseId, 'ostmark', addDays(firstDay, 60));
    await beginExecution(narrator, inForce, { lineNumber: '001', amount: '3700000.00' });
    await request(onOffer, addDays(firstDay, 100));
    await prepareAndPropose(narrator, onOffer, addDays(firstDay, 105), 'B', {
      lines: [line('30')],
      terms,
    });
    await approveAndOffer(narrator, onOffer, addDays(firstDay, 135));
    const { offerVersion } = await readOffer(narrator, onOffer);
    const day = addDays(firstDay, 150);
    await narrator.on(day);
    for (const { caseId } of [inForce, onOffer]) {
      await narrator.does('rsat', 'decideCase', {
        caseId,
        decision: 'SUSPENDED',
        reason: 'A review of the purchaser’s conduct.',
      });
    }
    await narrator.isRefused('armyCase', 'recordDelivery', {
      caseId: inForce.caseId,
      lineNumber: '001',
      cumulativeQuantity: '5',
      deliveredOn: day,
    });
    await narrator.isRefused('ostmark', 'acceptLoa', {
      caseId: onOffer.caseId,
      expectedOfferVersion: offerVersion,
      ...signatureOf(day),
    });
    await narrator.on(addDays(firstDay, 180));
    await narrator.does('rsat', 'decideCase', {
      caseId: inForce.caseId,
      decision: 'SUSPENSION_LIFTED',
      reason: 'The review ended.',
    });
    await narrator.does('armyCase', 'recordDelivery', {
      caseId: inForce.caseId,
      lineNumber: '001',
      cumulativeQuantity: '5',
      deliveredOn: addDays(firstDay, 180),
    });
  },
};
