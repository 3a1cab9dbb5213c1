import { describe, expect, it } from 'vitest';
import type { DiscrepancyReportStatus } from '../../generated/schema.ts';
import { plainQuantity, printedNumberOf, type ReportStep } from './discrepancy-report.model.ts';
import { lineProblems, reportableRefusal, reportRefusal } from './report-decision.model.ts';

const inForce = { status: 'ACCEPTED', reportableLines: ['001'] };
const closed = { status: 'ACCEPTED', reportableLines: null };

describe('a report', () => {
  it.each<[DiscrepancyReportStatus, ReportStep, string[]]>([
    ['SUBMITTED', 'SUBMITTED', []],
    ['RECORDED', 'SUBMITTED', []],
    ['VALIDATED', 'SUBMITTED', []],
    ['ACTION_ACTIVITY', 'SUBMITTED', []],
    ['CREDITED', 'SUBMITTED', []],
    ['REPLACED', 'SUBMITTED', []],
    ['REPAIRED', 'SUBMITTED', []],
    ['DENIED', 'SUBMITTED', ['requestReconsideration']],
    ['RECONSIDERATION_REQUESTED', 'RECONSIDERATION_REQUESTED', []],
    ['CREDITED', 'RECONSIDERATION_REQUESTED', []],
    ['DENIED', 'RECONSIDERATION_REQUESTED', ['contestDecision']],
    ['CONTESTED', 'CONTESTED', []],
    ['DENIED', 'CONTESTED', []],
    ['WITHDRAWN', 'WITHDRAWN', []],
    ['CLOSED', 'SUBMITTED', []],
  ])('at %s after %s may be taken further by %j', (status, step, possible) => {
    const report = { version: 2, status, step };
    for (const command of ['requestReconsideration', 'contestDecision'] as const) {
      const refusal = reportRefusal(command, report, inForce, null);
      expect([command, refusal === null]).toEqual([command, possible.includes(command)]);
      if (refusal !== null) {
        expect(refusal).toMatchObject({ code: 'TRANSITION_NOT_POSSIBLE', possible });
      }
      // A case that is not on record as an offer bars nothing.
      expect(reportRefusal(command, report, null, null)).toEqual(refusal);
    }
  });

  it('on a case that is closed for good is taken no further, and names no command', () => {
    const report = { version: 2, status: 'DENIED', step: 'SUBMITTED' } as const;
    expect(reportRefusal('requestReconsideration', report, closed, null)).toMatchObject({
      guards: [{ name: 'CASE_IN_FORCE' }],
    });
    expect(reportRefusal('contestDecision', report, closed, null)).toMatchObject({
      code: 'TRANSITION_NOT_POSSIBLE',
      possible: [],
    });
  });

  it('that changed since it was read is refused with its version', () => {
    const report = { version: 2, status: 'DENIED', step: 'SUBMITTED' } as const;
    expect(reportRefusal('requestReconsideration', report, inForce, 1)).toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: 2,
    });
  });

  it.each(['OPEN', 'EXPIRED', 'COUNTER_OFFERED', 'DECLINED', 'VOID'])(
    'waits for its case while the offer is %s',
    (status) => {
      const reportableLines = ['001'];
      expect(reportableRefusal({ status, reportableLines })).toMatchObject({
        code: 'GUARDS_NOT_MET',
        guards: [{ name: 'OFFER_ACCEPTED', citation: 'SAMM C6.4.10' }],
      });
      expect(reportableRefusal({ status: 'ACCEPTED', reportableLines })).toBeNull();
    },
  );

  it('waits until its case is in force, and comes too late when it is closed', () => {
    expect(reportableRefusal({ status: 'ACCEPTED', reportableLines: null })).toMatchObject({
      guards: [{ name: 'CASE_IN_FORCE', citation: 'SAMM C6.4.10' }],
    });
  });

  it.each([
    [['001', '002'], '002', null],
    [['001', '002'], '003', 'The case has no line 003. Give one of its lines: 001, 002.'],
    [[], '003', null],
  ])('on a case with lines %j names %s', (reportableLines, lineNumber, message) => {
    const problems = lineProblems(lineNumber, { status: 'ACCEPTED', reportableLines });
    expect(problems).toEqual(message === null ? [] : [{ path: ['lineNumber'], message }]);
  });

  it.each([
    ['SUBMITTED', 'A0010-BN-UAB/001'],
    ['RECONSIDERATION_REQUESTED', 'A0010-BN-UAB/001R'],
    ['CONTESTED', 'A0010-BN-UAB/001C'],
    ['WITHDRAWN', 'A0010-BN-UAB/001'],
  ] as const)('at %s is printed as %s', (step, printed) => {
    expect(printedNumberOf({ reportNumber: 'A0010-BN-UAB/001', step })).toBe(printed);
  });

  it.each([
    ['12.0000', '12'],
    ['100.0000', '100'],
    ['0.5000', '0.5'],
    ['10', '10'],
  ])('shows the quantity %s as %s', (stored, shown) => {
    expect(plainQuantity(stored)).toBe(shown);
  });
});
