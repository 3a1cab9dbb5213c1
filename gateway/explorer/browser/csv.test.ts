import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';

describe('CSV', () => {
  it('has a column for each field, nested ones with dots, in the order of the answer', () => {
    const rows = [
      { caseId: 'BN-D-SAB', holder: { office: 'DSCA' }, total: '12.00' },
      { caseId: 'QN-B-UAA', holder: null, total: null, isOpen: true },
    ];
    expect(toCsv(rows)).toBe(
      'caseId,holder.office,total,isOpen\r\nBN-D-SAB,DSCA,12.00,\r\nQN-B-UAA,,,true\r\n',
    );
  });

  it('quotes what would end a cell', () => {
    expect(toCsv([{ a: 'x,y', b: 'say "no"', c: 'two\nlines' }])).toBe(
      'a,b,c\r\n"x,y","say ""no""","two\nlines"\r\n',
    );
  });

  it('keeps a list in one cell', () => {
    expect(toCsv([{ roles: ['A', 'B'], lines: [{ n: 1 }] }])).toBe(
      'roles,lines\r\n"A; B","[{""n"":1}]"\r\n',
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['\t=1', "'\t=1"],
    ['＝1+1', "'＝1+1"],
    ['-5.00', '-5.00'],
    ['2024-03-01', '2024-03-01'],
  ])('turns the cell %j into %j', (value, cell) => {
    expect(toCsv([{ a: value }])).toBe(`a\r\n${cell}\r\n`);
  });

  it('escapes a formula in the name of a column, which an alias may be', () => {
    expect(toCsv([{ '=cmd': 1 }])).toBe("'=cmd\r\n1\r\n");
  });
});
