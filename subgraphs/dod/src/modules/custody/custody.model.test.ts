import { describe, expect, it } from 'vitest';
import { caseStatusesInOrder } from '../case/partner-status.model.ts';
import { custodyOf } from '../life-cycle/custody.model.ts';
import { initialState } from '../life-cycle/initialize.model.ts';
import { knownOffice } from './custody.model.ts';

const draft = initialState('BN-B-ZAA', {
  purchaserCode: 'QXB',
  implementingAgency: 'B',
  type: 'DEFINED_ORDER',
  description: 'Radios',
  isFictional: true,
  letterNumber: null,
  letterReceivedOn: null,
  letterActionableOn: null,
  linkedCaseId: null,
});

describe('an office', () => {
  it('that a case passes at any status is one the graph knows', () => {
    const unknown = caseStatusesInOrder
      .flatMap((status) => custodyOf({ ...draft, status }, '2026-11-02').custody)
      .filter(({ office }) => knownOffice(office) === null);
    expect(unknown).toEqual([]);
  });

  it.each(['DTSA', 'toString', ''])('named %j is a releasing authority', (office) => {
    expect(knownOffice(office)).toBeNull();
  });
});
