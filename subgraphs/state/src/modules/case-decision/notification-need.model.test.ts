import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { NotificationThreshold, Party } from '../../notification-evaluation/index.ts';
import type { PublishedCase } from './case-standing.model.ts';
import { notificationNeedOf } from './notification-need.model.ts';

const thresholds = JSON.parse(
  readFileSync(new URL('../../../facts/notification-thresholds.json', import.meta.url), 'utf8'),
) as NotificationThreshold[];

const norland = belongs('NATO_MEMBER', '1999-03-12');
const japan = belongs('PLUS_FIVE', '1981-12-29');
const sweden = belongs('NATO_MEMBER', '2024-03-07');
const nspa = belongs('NATO_ORGANIZATION', null);
const bandaria: Party = { groups: [] };
const ally = belongs('MAJOR_NON_NATO_ALLY', null);

const held: PublishedCase = {
  caseId: 'BN-B-VAC',
  version: 7,
  purchaserCode: 'QXB',
  isFictional: true,
  status: 'PENDING_STATE',
  documentUnderReview: 'BASIC',
  totalValue: '0.00',
  majorDefenseEquipmentValue: '0.00',
};

function needOf(
  purchaser: Party | null,
  majorDefenseEquipmentValue: string | null,
  totalValue: string | null,
  today = '2026-11-02',
) {
  const values = { ...held, majorDefenseEquipmentValue, totalValue };
  return notificationNeedOf(values, { thresholds, purchaser }, today);
}

describe('Congress must be notified of a document', () => {
  it.each([
    // to                       equipment        total             today         required
    ['Norland, a member', norland, '24999999.99', '99999999.99', '2026-11-02', false],
    ['Norland, a member', norland, '25000000.00', '25000000.00', '2026-11-02', true],
    ['Norland, a member', norland, '25000000.01', '25000000.01', '2026-11-02', true],
    ['Norland, a member', norland, '0.00', '100000000.00', '2026-11-02', true],
    ['Japan, one of the five', japan, '24999999.99', '99999999.99', '2026-11-02', false],
    ['Japan, one of the five', japan, '25000000.00', '99999999.99', '2026-11-02', true],
    ['Bandaria', bandaria, '13999999.99', '49999999.99', '2026-11-02', false],
    ['Bandaria', bandaria, '14000000.00', '14000000.00', '2026-11-02', true],
    ['Bandaria', bandaria, '14000000.01', '14000000.01', '2026-11-02', true],
    ['Bandaria', bandaria, '0.00', '50000000.00', '2026-11-02', true],
    ['a major non-NATO ally', ally, '14000000.00', '14000000.00', '2026-11-02', true],
    ['an organization of NATO', nspa, '14000000.00', '14000000.00', '2026-11-02', true],
    ['Sweden before it joined', sweden, '20000000.00', '40000000.00', '2024-03-06', true],
    ['Sweden from then on', sweden, '20000000.00', '40000000.00', '2024-03-07', false],
  ])('to %s: %#', (_who, purchaser, equipment, total, today, isRequired) => {
    expect(needOf(purchaser, equipment, total, today)).toMatchObject({
      kind: 'evaluated',
      isRequired,
    });
  });

  it('by the rows of its tier, all of which are named', () => {
    expect(needOf(norland, '1.00', '2.00')).toEqual({
      kind: 'evaluated',
      isRequired: false,
      thresholdIds: [
        'AECA_36B_1/MAJOR_DEFENSE_EQUIPMENT/NATO_PLUS/2002-09-30',
        'AECA_36B_1/TOTAL/NATO_PLUS/2002-09-30',
      ],
    });
  });

  it.each([
    ['the purchaser', needOf(null, '1.00', '2.00'), 'State has no purchaser QXB on record'],
    ['the total', needOf(bandaria, '1.00', null), 'no total value of case BN-B-VAC'],
    [
      'the equipment, even of a small total',
      needOf(bandaria, null, '2.00'),
      'no value of major defense equipment of case BN-B-VAC',
    ],
    ['a row of law', needOf(bandaria, '1.00', '2.00', '1970-01-01'), 'was in force on 1970-01-01'],
  ])('or that cannot be told without %s', (_what, need, sentence) => {
    expect(need).toEqual({ kind: 'lacks', lacks: expect.stringContaining(sentence) as string });
  });
});

function belongs(group: Party['groups'][number]['group'], effectiveFrom: string | null): Party {
  return { groups: [{ group, effectiveFrom, effectiveTo: null }] };
}
