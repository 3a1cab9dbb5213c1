import { addDays } from '@concord/kernel';
import {
  type Followed,
  payAndImplement,
  prepareAndPropose,
  requestAndBegin,
  reviewAndPropose,
  sign,
} from './chapters.ts';
import type { Narrator } from './narrator.ts';
import type { Story } from './story.ts';

const followed: Followed = {
  caseId: 'BN-D-SAX',
  agency: 'airForceCase',
  purchaser: 'bandaria',
  countryTeam: 'bandariaSco',
};
const { caseId } = followed;
const first = 'BN 26-0X';
const enhancement = 'BN 26-1X';

/** A fighter upgrade that Congress reviews, and an Amendment that it reviews again. */
export const fighterUpgrade: Story = {
  id: 'S2',
  about:
    'Bandaria upgrades its fighters; Congress reviews the sale, and an Amendment that enlarges it.',
  caseIds: [caseId],
  beginsDaysBefore: 230,
  async tell(narrator, firstDay) {
    const day = (after: number) => addDays(firstDay, after);
    await requestAndBegin(narrator, followed, firstDay, {
      description: 'Radars, electronic warfare suites and missiles for fighter aircraft',
      type: 'DEFINED_ORDER',
      items: [
        { description: 'Radar, fighter aircraft', quantity: '24', isMajorDefenseEquipment: true },
        { description: 'Electronic warfare suite', quantity: '26', isMajorDefenseEquipment: true },
        { description: 'Air-to-air missile', quantity: '60', isMajorDefenseEquipment: true },
      ],
    });
    await prepareAndPropose(narrator, followed, day(5), 'C', written([]));
    await narrator.on(day(35));
    // No notification names the case yet, and a sale of this size needs one.
    await narrator.isRefused('rsat', 'decideCase', { caseId, decision: 'APPROVED' });
    await narrator.records(notice(first, 'AECA_36B_1', '690000000.00', day(38), null));
    await narrator.on(day(40));
    await narrator.does('rsat', 'decideCase', { caseId, decision: 'APPROVED' });
    await narrator.isRefused('dscaDirector', 'countersignLoa', { caseId });
    await narrator.on(day(50));
    await narrator.records(notice(first, 'AECA_36B_1', '690000000.00', day(38), day(50)));
    await narrator.isRefused('rsat', 'clearNotification', clearance(first));
    await narrator.on(day(81));
    await narrator.does('rsat', 'clearNotification', clearance(first));
    await narrator.does('dscaDirector', 'countersignLoa', { caseId });
    await narrator.on(day(83));
    await narrator.does(followed.agency, 'offerLoa', { caseId });
    await narrator.on(day(95));
    await sign(narrator, followed, day(95));
    await payAndImplement(narrator, caseId, 'bandariaFinance', day(103));
    await enlarge(narrator, day(120));
  },
};

/** Amendment 1 adds missiles worth sixty million dollars: above what Congress was told, so it is told again. */
async function enlarge(narrator: Narrator, firstDay: string): Promise<void> {
  const day = (after: number) => addDays(firstDay, after);
  const documentCode = 'A01';
  await narrator.on(firstDay);
  await narrator.does(followed.agency, 'startAmendment', { caseId, purpose: 'Adds missiles' });
  await narrator.does(followed.agency, 'writeLoaDocument', {
    caseId,
    documentCode,
    notes: [{ noteId: 'N010', text: 'Adds missiles; all else stays as it is.' }],
    ...written([line('004', 'B1A-141000DEMO012', '60', '1000000.00')]),
  });
  await narrator.does(followed.agency, 'approveForWriting', { caseId, documentCode });
  await reviewAndPropose(narrator, followed, day(5), documentCode);
  await narrator.on(day(12));
  await narrator.records(notice(enhancement, 'AECA_36B_5C', '60000000.00', day(10), day(12)));
  await narrator.on(day(14));
  await narrator.does('rsat', 'decideCase', {
    caseId,
    decision: 'APPROVED',
    transmittalNumber: enhancement,
  });
  await narrator.isRefused('dscaDirector', 'countersignLoa', { caseId, documentCode });
  await narrator.on(day(43));
  await narrator.does('rsat', 'clearNotification', clearance(enhancement));
  await narrator.does('dscaDirector', 'countersignLoa', { caseId, documentCode });
  await narrator.does(followed.agency, 'offerLoa', { caseId, documentCode });
  await narrator.on(day(60));
  await sign(narrator, followed, day(60), documentCode);
  await narrator.on(day(70));
  await narrator.does('dscaFinance', 'implementCase', { caseId, documentCode });
}

function clearance(transmittalNumber: string) {
  return { transmittalNumber, outcome: 'CLEARED' };
}

function line(lineNumber: string, maslId: string, quantity: string, unitPrice: string) {
  return {
    lineNumber,
    maslId,
    quantity,
    unitPrice,
    sourceCode: 'P',
    typeOfAssistance: '5',
    offerReleaseCode: 'Z',
    deliveryTermCode: '7',
    months: 48,
  };
}

function written(added: readonly object[]) {
  return {
    lines: [
      line('001', 'A9E-584100DEMO010', '24', '10000000.00'),
      line('002', 'A9D-586500DEMO009', '26', '5000000.00'),
      line('003', 'B1A-141000DEMO012', '36', '1000000.00'),
      ...added,
    ],
    terms: [{ term: 'DEPENDABLE_UNDERTAKING' }],
    payment: { hasDependableUndertaking: true },
  };
}

/** A notification as State records it: in tiered review, and from the day of delivery on before Congress. */
function notice(
  transmittalNumber: string,
  authority: string,
  totalValue: string,
  reviewOpenedOn: string,
  deliveredOn: string | null,
) {
  return {
    transmittalNumber,
    authority,
    status: deliveredOn === null ? 'TIERED_REVIEW' : 'TRANSMITTED',
    title: 'Bandaria – Fighter Upgrade',
    purchaserCode: 'QXB',
    purchaserAsPrinted: 'Government of Bandaria',
    isFictional: true,
    majorDefenseEquipmentValue: totalValue,
    otherValue: '0.00',
    totalValue,
    revisedTotalValue: null,
    items: [],
    otherItems: [],
    contractors: [],
    fundingSource: 'National Funds',
    implementingAgencies: ['D'],
    implementingAgenciesAsPrinted: ['Air Force'],
    caseIdentifiers: [caseId],
    priorCaseIdentifiers: [],
    amends: null,
    isEmergency: false,
    deliveredOn,
    receivedOnHouse: deliveredOn,
    receivedOnSenate: deliveredOn,
    publishedAt: null,
    tieredReview:
      deliveredOn === null
        ? { tier: 'TIER_2_OTHER', openedOn: reviewOpenedOn, clearedOn: null }
        : null,
    notes: [],
    provenance: { source: 'Invented for demonstration', address: null, retrievedOn: null },
  };
}
