import { publicViewer, type Role, roles, type Viewer } from '@concord/kernel';
import { describe, expect, it } from 'vitest';
import { decide } from '../../policy/dod-policy.ts';
import type { DodClass } from '../../policy/matrix.ts';
import { documentConditionHolds } from './loa-document.policy.ts';

const ofBandaria = { ...publicViewer, roles: ['P_PROC'], country: 'QXB' } as Viewer;
const ofTheNavy = { ...publicViewer, roles: ['IA_CM'], implementingAgencies: ['P'] } as Viewer;
const draft = {
  purchaserCode: 'QXB',
  implementingAgency: 'B',
  isInViewersArea: false,
  isReleased: false,
};
const released = { ...draft, isReleased: true };

describe('a condition on a document', () => {
  it.each([
    ['a draft is not after the offer', 'AFTER_OFFER', ofBandaria, draft, false],
    ['a released one is', 'AFTER_OFFER', ofBandaria, released, true],
    ['a draft is its purchaser’s own', 'OWN_COUNTRY', ofBandaria, draft, true],
    ['and not another agency’s', 'OWN_AGENCY', ofTheNavy, released, false],
    ['and not in another area', 'OWN_AREA', ofTheNavy, released, false],
  ] as const)('%s', (_what, condition, viewer, document, expected) => {
    expect(documentConditionHolds(condition, viewer, document)).toBe(expected);
  });
});

describe('what is inside', () => {
  /** The conditions of each way in, as text; nothing if there is none. */
  function waysTo(role: Role, dataClass: DodClass): readonly string[] {
    const viewer = { ...publicViewer, roles: [role], purpose: 'audit' };
    const decision = decide(viewer, dataClass);
    return decision.kind === 'when'
      ? decision.alternatives.map((conditions) => [...conditions].sort().join(' and '))
      : decision.kind === 'always'
        ? ['']
        : [];
  }
  const asksAtLeast = (inner: string, outer: string) =>
    outer === '' ||
    outer.split(' and ').every((condition) => inner.split(' and ').includes(condition));

  it.each<[DodClass, DodClass]>([
    // A document shows its case, and a line stands in its document.
    ['LOA_TOTALS', 'CASE_HEADER'],
    ['LINE_PRICING', 'LOA_TOTALS'],
    ['PRICE_BUILD_UP', 'LINE_PRICING'],
    ['RELEASE_CONDITIONS', 'RELEASE_DETERMINATION'],
  ])('%s is read by nobody who does not read %s around it', (inside, around) => {
    for (const role of roles) {
      for (const way of waysTo(role, inside)) {
        expect([role, way, waysTo(role, around).some((outer) => asksAtLeast(way, outer))]).toEqual([
          role,
          way,
          true,
        ]);
      }
    }
  });
});
