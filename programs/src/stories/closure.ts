import { addDays } from '@concord/kernel';
import {
  approveAndOffer,
  beginExecution,
  type Followed,
  payAndImplement,
  prepareAndPropose,
  requestAndBegin,
  sign,
} from './chapters.ts';
import type { Story } from './story.ts';

const followed: Followed = {
  caseId: 'BN-P-GAX',
  agency: 'navyCase',
  purchaser: 'bandaria',
  countryTeam: 'bandariaSco',
};

/** A blanket order followed to its end: closed with an estimate, settled lower, the rest refunded. */
export const closure: Story = {
  id: 'S8',
  about:
    'A blanket order is closed with an estimate; the last contract settles lower, and the rest is refunded.',
  caseIds: [followed.caseId],
  beginsDaysBefore: 900,
  async tell(narrator, firstDay) {
    const { caseId, agency } = followed;
    await requestAndBegin(narrator, followed, firstDay, {
      description: 'Repair and return of ship components, open end',
      type: 'BLANKET_ORDER',
      items: [{ description: 'Repair and return of components', quantity: '1' }],
    });
    await prepareAndPropose(narrator, followed, addDays(firstDay, 5), 'A', {
      lines: [
        {
          lineNumber: '001',
          maslId: 'M1A-REPAIRDEMO046',
          quantity: '1',
          unitPrice: '7500000.00',
          sourceCode: 'P',
          typeOfAssistance: '5',
          months: 18,
        },
      ],
      terms: [{ term: 'CASH_WITH_ACCEPTANCE' }],
    });
    await approveAndOffer(narrator, followed, addDays(firstDay, 35));
    await narrator.on(addDays(firstDay, 60));
    await sign(narrator, followed, addDays(firstDay, 60));
    await payAndImplement(narrator, caseId, 'bandariaFinance', addDays(firstDay, 75));
    await narrator.on(addDays(firstDay, 90));
    await beginExecution(narrator, followed, { lineNumber: '001', amount: '7400000.00' });
    await narrator.on(addDays(firstDay, 600));
    await narrator.isRefused(agency, 'completeSupplyServices', {
      caseId,
      completedOn: addDays(firstDay, 600),
    });
    await narrator.does(agency, 'recordDelivery', {
      caseId,
      lineNumber: '001',
      cumulativeQuantity: '1',
      deliveredOn: addDays(firstDay, 600),
    });
    await narrator.does(agency, 'completeSupplyServices', {
      caseId,
      completedOn: addDays(firstDay, 600),
    });
    await narrator.on(addDays(firstDay, 660));
    await narrator.does(agency, 'startReconciliation', { caseId });
    await narrator.on(addDays(firstDay, 720));
    await narrator.does('dscaFinance', 'closeInterim', {
      caseId,
      unliquidatedObligations: '45000.00',
    });
    await narrator.on(addDays(firstDay, 880));
    await narrator.isRefused('dscaFinance', 'closeFinal', {
      caseId,
      unliquidatedObligations: '30000.00',
      refund: '0.00',
    });
    await narrator.does('dscaFinance', 'closeFinal', {
      caseId,
      unliquidatedObligations: '0.00',
      refund: '15000.00',
    });
  },
};
