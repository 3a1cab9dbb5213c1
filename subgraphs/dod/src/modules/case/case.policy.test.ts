import { publicViewer, type Viewer } from '@concord/kernel';
import { describe, expect, it } from 'vitest';
import { decide } from '../../policy/dod-policy.ts';
import { caseConditionHolds } from './case.policy.ts';

const ofBandaria = { ...publicViewer, roles: ['P_PROC'], country: 'QXB' } as Viewer;
const ofNowhere = { ...publicViewer, roles: ['P_PROC'] } as Viewer;
const ofTheArmy = { ...publicViewer, roles: ['IA_CM'], implementingAgencies: ['B'] } as Viewer;
const centcom = { ...publicViewer, roles: ['CCMD'], combatantCommand: 'CENTCOM' } as Viewer;
const auditor = { ...publicViewer, roles: ['AUDIT'], purpose: 'audit' } as Viewer;
const curious = { ...publicViewer, roles: ['AUDIT'], purpose: 'curiosity' } as Viewer;

const offered = {
  purchaserCode: 'QXB',
  implementingAgency: 'B',
  offeredOn: '2026-09-01',
  isInViewersArea: true,
};
const early = { ...offered, offeredOn: null };
const elsewhere = {
  ...offered,
  purchaserCode: 'QXN',
  implementingAgency: 'P',
  isInViewersArea: false,
};

describe('a condition on a case', () => {
  it.each([
    ['own country', 'OWN_COUNTRY', ofBandaria, offered, true],
    ['another country', 'OWN_COUNTRY', ofBandaria, elsewhere, false],
    ['a viewer without a country', 'OWN_COUNTRY', ofNowhere, offered, false],
    ['own agency', 'OWN_AGENCY', ofTheArmy, offered, true],
    ['another agency', 'OWN_AGENCY', ofTheArmy, elsewhere, false],
    ['own area', 'OWN_AREA', centcom, offered, true],
    ['another area', 'OWN_AREA', centcom, elsewhere, false],
    ['after the offer', 'AFTER_OFFER', ofBandaria, offered, true],
    ['before the offer', 'AFTER_OFFER', ofBandaria, early, false],
    ['an audit', 'AUDIT_PURPOSE', auditor, offered, true],
    ['another purpose', 'AUDIT_PURPOSE', curious, offered, false],
  ] as const)('%s', (_what, condition, viewer, row, expected) => {
    expect(caseConditionHolds(condition, viewer, row)).toBe(expected);
  });
});

describe('the decision on a class of a case', () => {
  it.each([
    ['the public and a header', publicViewer, 'CASE_HEADER', 'never'],
    ['a purchaser and a header', ofBandaria, 'CASE_HEADER', 'when'],
    ['a purchaser and the exact status', ofBandaria, 'CASE_INTERNAL_STATUS', 'never'],
    ['a purchaser and totals', ofBandaria, 'LOA_TOTALS', 'when'],
    ['an auditor with a purpose', auditor, 'CASE_INTERNAL_STATUS', 'always'],
    ['an auditor without one', curious, 'CASE_INTERNAL_STATUS', 'never'],
  ] as const)('%s: %s', (_what, viewer, dataClass, expected) => {
    expect(decide(viewer, dataClass).kind).toBe(expected);
  });
});
