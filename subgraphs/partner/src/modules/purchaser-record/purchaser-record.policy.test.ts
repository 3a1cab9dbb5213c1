import { publicViewer, type Viewer } from '@concord/kernel';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../policy/matrix.ts';
import { recordConditionHolds } from './purchaser-record.policy.ts';

const record = { purchaserCode: 'QXB', implementingAgency: 'B', isInViewersArea: true };
const elsewhere = { purchaserCode: 'QXN', implementingAgency: 'P', isInViewersArea: false };

describe('a condition on a record that a purchaser sent', () => {
  it.each<[Condition, Partial<Viewer>]>([
    ['OWN_COUNTRY', { country: 'QXB' }],
    ['OWN_AGENCY', { implementingAgencies: ['D', 'B'] }],
    ['OWN_AREA', { combatantCommand: 'CENTCOM' }],
  ])('%s holds on its own and not elsewhere', (condition, attributes) => {
    const viewer = { ...publicViewer, ...attributes };
    expect(recordConditionHolds(condition, viewer, record)).toBe(true);
    expect(recordConditionHolds(condition, viewer, elsewhere)).toBe(false);
  });

  it('is of the viewer where the record does not matter', () => {
    const auditor = { ...publicViewer, purpose: 'audit' };
    expect(recordConditionHolds('AUDIT_PURPOSE', auditor, elsewhere)).toBe(true);
    expect(recordConditionHolds('AUDIT_PURPOSE', publicViewer, record)).toBe(false);
  });

  it('does not hold for a viewer of nowhere', () => {
    expect(recordConditionHolds('OWN_COUNTRY', publicViewer, record)).toBe(false);
    expect(recordConditionHolds('OWN_AGENCY', publicViewer, record)).toBe(false);
  });
});
