import { describe, expect, it } from 'vitest';
import { byCode, caseIdIn, caseIdOfLine, documentIdIn, lineIdOf } from './document-id.model.ts';

describe('the identifier of a document', () => {
  it.each([
    ['BN-B-UAB-BASIC', 'BN-B-UAB'],
    ['BN-B-UAB-A01', 'BN-B-UAB'],
    // What is no identifier names no case that there is.
    ['BN-B-UAB', 'BN-B'],
    ['BASIC', ''],
    ['', ''],
  ])('%s names the case %s', (documentId, caseId) => {
    expect(caseIdIn(documentId)).toBe(caseId);
  });

  it('stands in front of the number of a line', () => {
    const lineId = lineIdOf({ documentId: 'BN-B-UAB-M12', lineNumber: '003' });
    expect(lineId).toBe('BN-B-UAB-M12/003');
    expect(documentIdIn(lineId)).toBe('BN-B-UAB-M12');
    expect(caseIdOfLine('BN-B-UAB/003')).toBe('BN-B-UAB');
    expect(caseIdOfLine('no line')).toBe('');
  });
});

describe('the order of documents', () => {
  it('has the basic one first, then Amendments, then Modifications, each by number', () => {
    const codes = ['M02', 'A10', 'BASIC', 'M01', 'A02'].map((code) => ({ code }));
    expect(codes.sort(byCode).map(({ code }) => code)).toEqual([
      'BASIC',
      'A02',
      'A10',
      'M01',
      'M02',
    ]);
  });
});
