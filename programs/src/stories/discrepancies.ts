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
import type { Narrator } from './narrator.ts';
import type { Story } from './story.ts';

const followed: Followed = {
  caseId: 'BN-B-UAY',
  agency: 'armyCase',
  purchaser: 'bandaria',
  countryTeam: 'bandariaSco',
};

/** Reports of shortages at the boundary of what is compensated, and one that is denied, asked again and contested. */
export const discrepancies: Story = {
  id: 'S10',
  about: 'Bandaria reports shortages of 199 and of 200 dollars, and contests a denial.',
  caseIds: [followed.caseId],
  beginsDaysBefore: 240,
  async tell(narrator, firstDay) {
    const { caseId, agency } = followed;
    await requestAndBegin(narrator, followed, firstDay, {
      description: 'Body armor sets',
      type: 'DEFINED_ORDER',
      items: [{ description: 'Body armor set', quantity: '500' }],
    });
    await prepareAndPropose(narrator, followed, addDays(firstDay, 5), 'B', {
      lines: [
        {
          lineNumber: '001',
          maslId: 'J5A-847000DEMO040',
          quantity: '500',
          unitPrice: '199.50',
          sourceCode: 'S',
          typeOfAssistance: '3',
          offerReleaseCode: 'A',
          deliveryTermCode: '5',
          months: 6,
        },
      ],
      terms: [{ term: 'CASH_WITH_ACCEPTANCE' }],
    });
    await approveAndOffer(narrator, followed, addDays(firstDay, 35));
    await narrator.on(addDays(firstDay, 55));
    await sign(narrator, followed, addDays(firstDay, 55));
    await payAndImplement(narrator, caseId, 'bandariaFinance', addDays(firstDay, 65));
    await beginExecution(narrator, followed, { lineNumber: '001', amount: '99000.00' });
    const deliveredOn = addDays(firstDay, 150);
    await narrator.on(deliveredOn);
    const delivery = { caseId, lineNumber: '001', deliveredOn };
    await narrator.isRefused(agency, 'recordDelivery', { ...delivery, cumulativeQuantity: '501' });
    await narrator.does(agency, 'recordDelivery', { ...delivery, cumulativeQuantity: '498' });
    await narrator.on(addDays(deliveredOn, 10));
    const small = await report(narrator, '199.00', addDays(deliveredOn, 10));
    const boundary = await report(narrator, '200.00', addDays(deliveredOn, 10));
    // The smaller one is recorded and not compensated, so there is nothing to decide.
    await narrator.isRefused(agency, 'validateDiscrepancy', { caseId, reportNumber: small });
    await narrator.does(agency, 'validateDiscrepancy', { caseId, reportNumber: boundary });
    await narrator.does(agency, 'decideDiscrepancy', {
      caseId,
      reportNumber: boundary,
      decision: 'CREDITED',
      creditedValue: '200.00',
      explanation: 'One set was short, as the packing list shows.',
    });
    await contest(narrator, addDays(deliveredOn, 20));
  },
};

async function report(narrator: Narrator, claimedValue: string, discoveredOn: string) {
  const { discrepancyReport } = (await narrator.does(
    followed.purchaser,
    'submitDiscrepancyReport',
    {
      caseId: followed.caseId,
      lineNumber: '001',
      kind: 'SHORTAGE',
      quantity: '1',
      claimedValue,
      discoveredOn,
      textOfReport: 'One set fewer than the packing list says.',
    },
  )) as unknown as { discrepancyReport: { reportNumber: string } };
  return discrepancyReport.reportNumber;
}

/** Denied, reconsidered and denied again, contested, and credited in the end. */
async function contest(narrator: Narrator, day: string): Promise<void> {
  const { caseId, agency, purchaser } = followed;
  await narrator.on(day);
  const reportNumber = await report(narrator, '1995.00', day);
  const denial = {
    caseId,
    reportNumber,
    decision: 'DENIED',
    explanation: 'The carrier’s receipt shows no shortage.',
  };
  await narrator.does(agency, 'validateDiscrepancy', { caseId, reportNumber });
  await narrator.does(agency, 'decideDiscrepancy', denial);
  await narrator.on(addDays(day, 15));
  await narrator.does(purchaser, 'requestReconsideration', {
    reportNumber,
    reason: 'The seals of two boxes were broken.',
  });
  await narrator.does(agency, 'decideDiscrepancy', denial);
  await narrator.on(addDays(day, 30));
  await narrator.does(purchaser, 'contestDecision', {
    reportNumber,
    reason: 'The carrier’s receipt was signed before the boxes were opened.',
  });
  await narrator.does(agency, 'decideDiscrepancy', {
    caseId,
    reportNumber,
    decision: 'CREDITED',
    creditedValue: '1995.00',
    explanation: 'Credited after the photographs were seen.',
  });
}
