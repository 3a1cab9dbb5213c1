import { describe, expect, it } from 'vitest';
import type { Certification } from '../../congressional-record/index.ts';
import {
  isCertification,
  notificationFact,
  readNotificationFact,
} from './notification-facts.load.ts';

const certification: Certification = {
  transmittal_no: '24-29',
  kind: '36b1_notification',
  statute_in_cover_letter: '36(b)(1)',
  emergency_determination: false,
  date_delivered: '2024-03-12',
  record_date: '2024-03-19',
  purchaser_as_printed: 'Government of Poland',
  purchaser: 'Poland',
  purchaser_iso3: 'POL',
  title: 'Poland - Air-to-Surface Missiles',
  mde_value_usd: '900000000.00',
  other_value_usd: '375000000.00',
  total_value_usd: '1275000000.00',
  value_in_cover_letter_usd: '1275000000.00',
  value_in_policy_justification_usd: null,
  funding_source: null,
  items: [{ quantity: 821, up_to: true, item: 'JASSM-ER missiles', mde: true }],
  other_items: ['spare parts'],
  description_as_printed: 'A sentence of the notice.',
  implementing_agency: 'Air Force',
  case_ids: ['PL-D-YAF'],
  country_code_in_case_id: 'PL',
  prior_case_ids: [],
  prior_cases_as_printed: 'A sentence of the notice.',
  amends_transmittal_no: null,
  amends_date: null,
  revised_total_value_usd: null,
  principal_contractors: [{ name: 'Lockheed Martin', location: 'Troy, AL' }],
  contractor_sentence: 'A sentence of the notice.',
  source: {
    citation: '170 Cong. Rec. S2399 (daily ed. March 19, 2024)',
    issue_address: null,
    repository: null,
    commit: null,
    file: null,
    line: 1,
    raw_file: 'raw/one.txt',
    part: '1 of 1',
  },
  raw_text: 'A sentence of the notice.',
  parse_notes: ['a note'],
};

describe('the facts of a certification', () => {
  const fact = notificationFact(certification, '2026-11-21');

  it('hold no sentence of it', () => {
    expect(JSON.stringify(fact)).not.toContain('A sentence of the notice.');
  });

  it('are read as they are written', () => {
    expect(readNotificationFact(JSON.parse(JSON.stringify(fact)))).toEqual({ value: fact });
  });

  it('are what is read of the whole certification, but for the day it was fetched', () => {
    expect(readNotificationFact(certification)).toEqual({ value: { ...fact, retrieved_on: null } });
  });

  it('are told from a record in our words', () => {
    expect(isCertification(fact)).toBe(true);
    expect(isCertification({ transmittalNumber: '24-29' })).toBe(false);
  });
});

describe('what is no certification', () => {
  it.each([
    ['an unknown kind', { ...certification, kind: 'letter' }, /^`kind`: /],
    ['a number for money', { ...certification, total_value_usd: 1.5 }, /^`total_value_usd`: /],
    ['no number', { ...certification, transmittal_no: null }, /^`transmittal_no`: /],
    ['a list', [certification], /expected object/],
  ])('is refused for %s', (_why, value, reason) => {
    expect(readNotificationFact(value)).toEqual({
      reason: expect.stringMatching(reason) as unknown,
    });
  });
});
