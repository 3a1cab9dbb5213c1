import { describe, expect, it } from 'vitest';
import type { CaseStatus } from '../../generated/schema.ts';
import type { CaseState } from '../life-cycle/case-state.model.ts';
import { initialState } from '../life-cycle/initialize.model.ts';
import { letterFact } from './publish.model.ts';

const begun = initialState('BN-B-ZAA', {
  purchaserCode: 'QXB',
  implementingAgency: 'B',
  type: 'DEFINED_ORDER',
  description: 'Radios',
  isFictional: true,
  letterNumber: 'QXB-2026-0001',
  letterReceivedOn: '2026-10-05',
  letterActionableOn: '2026-10-06',
  linkedCaseId: null,
});
const complete: CaseState = { ...begun, letterCompleteOn: '2026-10-07' };
const through = (...statuses: CaseStatus[]): CaseState => ({
  ...complete,
  status: statuses.at(-1) ?? 'DRAFT',
  spans: statuses.map((status) => ({ status, enteredOn: '2026-11-02', leftOn: null })),
});

describe('what the sender of a letter is told by its case', () => {
  it.each<[string, CaseState, string]>([
    ['once it is begun', begun, 'RESPONDED'],
    ['once its letter is complete', complete, 'COMPLETE'],
    ['while a refusal is not answered formally', through('DISAPPROVED'), 'COMPLETE'],
    ['once a refused case is cancelled', through('DISAPPROVED', 'CANCELLED'), 'DISAPPROVED'],
    ['once a blocked case is', through('BLOCKED_BY_CONGRESS', 'CANCELLED'), 'DISAPPROVED'],
    ['once any other is', through('OFFERED', 'CANCELLED'), 'CANCELLED'],
  ])('%s', (_when, state, status) => {
    expect(letterFact(state)).toEqual({
      letterNumber: 'QXB-2026-0001',
      purchaserCode: 'QXB',
      caseId: 'BN-B-ZAA',
      status,
      informationRequested: null,
    });
  });

  it('is nothing without a letter', () => {
    expect(letterFact({ ...begun, letterNumber: null })).toBeNull();
  });
});
