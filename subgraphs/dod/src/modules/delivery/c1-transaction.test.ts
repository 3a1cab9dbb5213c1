import { describe, expect, it } from 'vitest';
import { readC1Transaction } from './c1-transaction.load.ts';

function record(change: (columns: string[]) => void = () => undefined): string {
  const text = `C1BNBUAB001${' '.repeat(4)}000010${' '.repeat(51)}261102 A`;
  const columns = [...text];
  change(columns);
  return columns.join('');
}
const put = (first: number, text: string) => (columns: string[]) => {
  columns.splice(first - 1, text.length, ...text);
};

describe('a C1 delivery transaction', () => {
  it('has eighty columns, and says which line of which case was delivered, and how much to date', () => {
    expect(record()).toHaveLength(80);
    expect(readC1Transaction(record())).toEqual({
      transaction: {
        caseId: 'BN-B-UAB',
        lineNumber: '001',
        cumulativeQuantity: '10',
        reportedOn: '2026-11-02',
      },
      reason: null,
    });
  });

  it.each([
    ['991231', '1999-12-31'],
    ['700101', '1970-01-01'],
    ['691231', '2069-12-31'],
  ])('has a year of two figures: %s is %s', (figures, date) => {
    expect(readC1Transaction(record(put(73, figures))).transaction?.reportedOn).toBe(date);
  });

  it.each([
    ['another transaction', put(1, 'C2'), 'Columns 1-2'],
    ['a case without agency', put(5, ' '), 'Columns 3-8'],
    ['a line that is no number', put(9, '0A1'), 'Columns 9-11'],
    ['a quantity below zero', put(16, '-00010'), 'Columns 16-21'],
    ['a day that is none', put(73, '260230'), 'Columns 73-78'],
    ['another originator', put(80, 'B'), 'Column 80'],
    ['something in a blank column', put(40, 'X'), 'Columns 12-15'],
  ])('is refused with %s', (_what, change, sentence) => {
    expect(readC1Transaction(record(change)).reason).toContain(sentence);
  });

  it('is refused when a column is lost', () => {
    expect(readC1Transaction(record().trimStart().slice(1)).reason).toContain('80 columns');
  });
});
