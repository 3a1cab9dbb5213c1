import { describe, expect, it } from 'vitest';
import { readNotificationRecord, receivedOnOf } from './notification-record.load.ts';

const today = '2026-11-02';
const draft = {
  transmittalNumber: 'BN 26-02',
  authority: 'AECA_36B_1',
  status: 'DRAFT',
  title: null,
  purchaserCode: 'QXB',
  purchaserAsPrinted: 'Government of Bandaria',
  isFictional: true,
  majorDefenseEquipmentValue: '185000000',
  otherValue: null,
  totalValue: '240000000.005',
  revisedTotalValue: null,
  items: [],
  otherItems: [],
  contractors: [],
  fundingSource: null,
  implementingAgencies: ['P', 'B', 'P'],
  implementingAgenciesAsPrinted: [],
  caseIdentifiers: ['BN-B-VAC'],
  priorCaseIdentifiers: [],
  amends: null,
  isEmergency: false,
  deliveredOn: null,
  receivedOnHouse: null,
  receivedOnSenate: null,
  publishedAt: null,
  tieredReview: null,
  notes: [],
  provenance: { source: 'Invented', address: null, retrievedOn: null },
};
const transmitted = { ...draft, status: 'TRANSMITTED', deliveredOn: '2026-10-19' };

describe('a notification', () => {
  it('is read with its agencies in order and its money to the cent', () => {
    expect(readNotificationRecord(draft, today)).toMatchObject({
      value: {
        implementingAgencies: ['B', 'P'],
        majorDefenseEquipmentValue: '185000000.00',
        totalValue: null,
        notes: [
          'The total value reads "240000000.005", which is no whole number of cents; it is left out.',
        ],
      },
    });
  });

  it.each([
    ['has a bad number', { ...draft, transmittalNumber: '24/30' }, /`transmittalNumber`: /],
    ['has an unknown authority', { ...draft, authority: 'AECA_36C' }, /`authority`: /],
    ['has a day that does not exist', { ...draft, deliveredOn: '2026-02-30' }, /`deliveredOn`: /],
    ['has money as a number', { ...draft, otherValue: 5 }, /`otherValue`: /],
    ['says more than is known', { ...draft, secret: 1 }, /secret/],
    ['is secret', { ...draft, marking: 'SECRET' }, /nothing above CUI/],
    ['is a draft that was received', { ...draft, deliveredOn: today }, /its status is DRAFT/],
    ['was transmitted on no day', { ...draft, status: 'TRANSMITTED' }, /no day says when/],
    ['was received tomorrow', { ...transmitted, deliveredOn: '2026-11-03' }, /after today/],
    [
      'was published before it was received',
      { ...transmitted, publishedAt: '2026-10-19T03:59:59.999Z' },
      /published on 2026-10-18, before/,
    ],
    [
      'is a published draft',
      { ...draft, publishedAt: '2026-10-19T04:00:00.000Z' },
      /no day says when/,
    ],
    [
      'amends a later one',
      { ...transmitted, amends: { transmittalNumber: '24-30', notifiedOn: '2026-10-20' } },
      /after its own day/,
    ],
    [
      'was cleared before its review began',
      {
        ...draft,
        tieredReview: { tier: 'TIER_2_OTHER', openedOn: '2026-10-12', clearedOn: '2026-10-11' },
      },
      /before it was opened/,
    ],
  ])('is refused if it %s', (_why, value, reason) => {
    expect(readNotificationRecord(value, today)).toEqual({
      reason: expect.stringMatching(reason) as unknown,
    });
  });

  it.each([
    ['the later of the houses', { receivedOnHouse: '2026-10-19', receivedOnSenate: '2026-10-20' }],
    ['the day printed if a house is not known', { deliveredOn: '2026-10-20' }],
  ])('is received on %s', (_what, days) => {
    const reading = readNotificationRecord({ ...draft, status: 'TRANSMITTED', ...days }, today);
    expect('value' in reading && receivedOnOf(reading.value)).toBe('2026-10-20');
  });
});
