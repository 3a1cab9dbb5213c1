import { describe, expect, it } from 'vitest';
import { notificationRecordOf, washingtonMidnight } from './certification-record.load.ts';
import { type NotificationFact, readNotificationFact } from './notification-facts.load.ts';

const registry = {
  codeOf: (name: string) =>
    ({ Poland: 'POL', 'NATO Support and Procurement Agency (NSPA)': 'NSPA' })[name] ?? null,
  has: (code: string) => ['POL', 'NSPA', 'FIN'].includes(code),
};

describe('a certification in our words', () => {
  it('is transmitted, and public since the day it was printed', () => {
    expect(recordOf({})).toMatchObject({
      transmittalNumber: '24-29',
      authority: 'AECA_36B_1',
      status: 'TRANSMITTED',
      isFictional: false,
      purchaserCode: 'POL',
      purchaserAsPrinted: 'Government of Poland',
      implementingAgencies: ['D'],
      implementingAgenciesAsPrinted: ['Air Force'],
      deliveredOn: '2024-03-12',
      receivedOnHouse: null,
      receivedOnSenate: null,
      publishedAt: '2024-03-19T04:00:00.000Z',
      tieredReview: null,
      notes: [],
      provenance: { source: '170 Cong. Rec. S2399', address: null, retrievedOn: '2026-11-21' },
    });
  });

  it.each<[string, Partial<NotificationFact>, string | null, string | null]>([
    ['36(b)(1)', {}, 'AECA_36B_1', null],
    [
      'a scanning error',
      { statute_in_cover_letter: '36(b)(I)' },
      'AECA_36B_1',
      'The source prints 36(b)(I), a misread 36(b)(1).',
    ],
    [
      '36(b) alone',
      { statute_in_cover_letter: '36(b)' },
      'AECA_36B_1',
      'The cover letter cites 36(b); a notice of a proposed letter of offer is one under 36(b)(1).',
    ],
    [
      'no statute',
      { statute_in_cover_letter: null },
      'AECA_36B_1',
      'No cover letter cites a provision; a notice of a proposed letter of offer is one under 36(b)(1).',
    ],
    ['36(b)(5)(A)', enhancement('36(b)(5)(A)'), 'AECA_36B_5A', null],
    ['36(b)(5)(C)', enhancement('36(b)(5)(C)'), 'AECA_36B_5C', null],
    [
      '36(b)(5) alone',
      enhancement('36(b)(5)'),
      null,
      'The cover letter cites 36(b)(5), which does not say whether the report of an enhancement is under 36(b)(5)(A) or (C).',
    ],
  ])('reads its provision from %s', (_what, changes, authority, note) => {
    expect(recordOf(changes)).toMatchObject({ authority, notes: note === null ? [] : [note] });
  });

  it.each<[string, Partial<NotificationFact>, RegExp]>([
    ['is a commercial license', { kind: '36c_license' }, /36\(c\)/],
    ['names no purchaser', { purchaser: null, purchaser_as_printed: null }, /no purchaser/],
    ['has no day', { date_delivered: null, record_date: null }, /no clock can run/],
  ])('is refused if it %s', (_why, changes, reason) => {
    expect(notificationRecordOf(fact(changes), registry)).toEqual({
      reason: expect.stringMatching(reason) as unknown,
    });
  });

  it.each<[string, Partial<NotificationFact>, string | null, readonly string[]]>([
    [
      'by a name the parser did not know',
      {
        purchaser: 'NATO Support and Procurement Agency (NSPA)',
        purchaser_iso3: null,
        parse_notes: ['purchaser is not a country of the table'],
      },
      'NSPA',
      [],
    ],
    ['by its code', { purchaser: 'Suomi', purchaser_iso3: 'FIN' }, 'FIN', []],
    [
      'not at all',
      {
        purchaser: 'Atlantis',
        purchaser_as_printed: 'Government of Atlantis',
        purchaser_iso3: null,
      },
      null,
      ['The purchaser "Government of Atlantis" is not one that is known.'],
    ],
  ])('identifies its purchaser %s', (_how, changes, purchaserCode, notes) => {
    expect(recordOf(changes)).toMatchObject({ purchaserCode, notes });
  });

  it('says that the day of print stands in for a day of delivery', () => {
    expect(recordOf({ date_delivered: null })).toMatchObject({
      deliveredOn: '2024-03-19',
      receivedNote:
        'The notice prints no day of delivery, so the day on which the Record printed it was taken.',
    });
  });

  it('leaves out a quantity that is none, with a note', () => {
    const item = { quantity: 0, up_to: true, item: 'Missiles', mde: null };
    expect(recordOf({ items: [item] })).toMatchObject({
      items: [
        { quantity: null, isUpTo: true, description: 'Missiles', isMajorDefenseEquipment: false },
      ],
      notes: ['The quantity 0 of "Missiles" is left out.'],
    });
  });

  it('keeps what it amends', () => {
    expect(recordOf({ amends_transmittal_no: '20-76', amends_date: '2020-09-24' })).toMatchObject({
      amends: { transmittalNumber: '20-76', notifiedOn: '2020-09-24' },
    });
  });
});

describe('midnight in Washington', () => {
  it.each([
    ['2024-01-10', '2024-01-10T05:00:00.000Z'],
    ['2024-07-10', '2024-07-10T04:00:00.000Z'],
    ['2024-03-10', '2024-03-10T05:00:00.000Z'],
    ['2024-03-11', '2024-03-11T04:00:00.000Z'],
    ['2024-11-03', '2024-11-03T04:00:00.000Z'],
    ['2024-11-04', '2024-11-04T05:00:00.000Z'],
  ])('of %s is %s', (date, moment) => {
    expect(washingtonMidnight(date)).toBe(moment);
  });
});

function fact(changes: Partial<NotificationFact>): NotificationFact {
  const reading = readNotificationFact({
    transmittal_no: '24-29',
    kind: '36b1_notification',
    statute_in_cover_letter: '36(b)(1)',
    date_delivered: '2024-03-12',
    record_date: '2024-03-19',
    purchaser_as_printed: 'Government of Poland',
    purchaser: 'Poland',
    purchaser_iso3: 'POL',
    implementing_agency: 'Air Force',
    case_ids: ['PL-D-YAF'],
    source: { citation: '170 Cong. Rec. S2399' },
    retrieved_on: '2026-11-21',
    ...changes,
  });
  if ('reason' in reading) {
    throw new Error(reading.reason);
  }
  return reading.value;
}

function enhancement(statute: string): Partial<NotificationFact> {
  return { kind: '36b5_enhancement', statute_in_cover_letter: statute };
}

function recordOf(changes: Partial<NotificationFact>): unknown {
  const reading = notificationRecordOf(fact(changes), registry);
  return 'value' in reading ? reading.value : reading;
}
