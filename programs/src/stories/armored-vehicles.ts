import { addDays } from '@concord/kernel';
import {
  approveAndOffer,
  type Followed,
  prepareAndPropose,
  readDeposit,
  readOffer,
  requestAndBegin,
  sign,
} from './chapters.ts';
import type { Story } from './story.ts';

const followed: Followed = {
  caseId: 'BN-B-UAX',
  agency: 'armyCase',
  purchaser: 'bandaria',
  countryTeam: 'bandariaSco',
};

/** Ten armored vehicles and spares: below both thresholds, signed on the last day, paid a day late. */
export const armoredVehicles: Story = {
  id: 'S1',
  about: 'Bandaria buys armored vehicles, signs on the last day and pays its deposit a day late.',
  caseIds: [followed.caseId],
  beginsDaysBefore: 112,
  async tell(narrator, firstDay) {
    const { caseId } = followed;
    await requestAndBegin(narrator, followed, firstDay, {
      description: 'Armored personnel carriers with spare parts',
      type: 'DEFINED_ORDER',
      items: [
        {
          description: 'Armored personnel carrier, wheeled',
          quantity: '10',
          isMajorDefenseEquipment: true,
        },
        { description: 'Spare parts', quantity: '100' },
      ],
    });
    await prepareAndPropose(narrator, followed, addDays(firstDay, 5), 'B', {
      lines: [
        {
          lineNumber: '001',
          maslId: 'D5A-235500DEMO021',
          quantity: '10',
          unitPrice: '1200000.00',
          sourceCode: 'P',
          typeOfAssistance: '5',
          offerReleaseCode: 'Z',
          deliveryTermCode: '5',
          months: 24,
          nonrecurringUnitCharge: '25000.00',
        },
        {
          lineNumber: '002',
          maslId: 'D9K-253000DEMO022',
          quantity: '100',
          unitPrice: '4000.00',
          sourceCode: 'S',
          typeOfAssistance: '3',
          offerReleaseCode: 'A',
          deliveryTermCode: '5',
          months: 12,
        },
      ],
      terms: [{ term: 'DEPENDABLE_UNDERTAKING' }],
      payment: { hasDependableUndertaking: true },
    });
    // 12.37 million of major defense equipment and 13.19 million in total: Congress is not asked.
    await approveAndOffer(narrator, followed, addDays(firstDay, 35));
    const { dueOn: lastDay } = await readOffer(narrator, followed);
    await narrator.on(lastDay);
    await sign(narrator, followed, lastDay);
    await narrator.on(addDays(lastDay, 1));
    await narrator.isRefused('dscaFinance', 'implementCase', { caseId });
    await narrator.does('dscaFinance', 'decideEmergencyImplementation', {
      caseId,
      isAuthorized: false,
      reason: 'Nothing is lost by waiting for the deposit.',
    });
    await narrator.isRefused('dscaFinance', 'implementCase', { caseId });
    const amount = await readDeposit(narrator, caseId, 'bandariaFinance');
    await narrator.does('dscaFinance', 'recordInitialDeposit', {
      caseId,
      amount,
      receivedOn: addDays(lastDay, 1),
    });
    await narrator.on(addDays(lastDay, 3));
    await narrator.does('dscaFinance', 'implementCase', { caseId });
  },
};
