import { describe, expect, it } from 'vitest';
import type { SubmitDiscrepancyReportInput } from '../../generated/schema.ts';
import { reportProblems } from './report-input.model.ts';

const report: SubmitDiscrepancyReportInput = {
  idempotencyKey: 'key',
  caseId: 'BN-B-UAB',
  lineNumber: '001',
  kind: 'SHORTAGE',
  quantity: '1',
  claimedValue: '0.00',
  discoveredOn: '2026-11-02',
  textOfReport: 'Nine of ten arrived.',
  marking: 'RELEASABLE_TO_PURCHASER',
};

describe('a discrepancy report', () => {
  it('that says what it must has no problems, however small its claim', () => {
    expect(reportProblems(report, '2026-11-02')).toEqual([]);
    expect(reportProblems({ ...report, quantity: null }, '2026-11-02')).toEqual([]);
  });

  it.each<[string, Partial<SubmitDiscrepancyReportInput>, string]>([
    ['claims less than nothing', { claimedValue: '-0.01' }, 'claimedValue'],
    ['is about none', { quantity: '0' }, 'quantity'],
    ['is about less than none', { quantity: '-4' }, 'quantity'],
    ['was discovered tomorrow', { discoveredOn: '2026-11-03' }, 'discoveredOn'],
    ['names no line', { lineNumber: '1' }, 'lineNumber'],
    ['says nothing', { textOfReport: '' }, 'textOfReport'],
    ['is classified', { marking: 'CONFIDENTIAL' }, 'marking'],
  ])('that %s is refused', (_what, change, field) => {
    const problems = reportProblems({ ...report, ...change }, '2026-11-02');
    expect(problems.map(({ path }) => path)).toEqual([[field]]);
  });
});
