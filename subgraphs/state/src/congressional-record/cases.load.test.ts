import { describe, expect, it } from 'vitest';
import { findCaseIds, readDepartment } from './cases.load.ts';

describe('the department clause', () => {
  it.each([
    ['Navy (AT-P-FBK).', 'Navy', ['AT-P-FBK']],
    ['Army HR-B-UCH).', 'Army', ['HR-B-UCH']],
    ['U.S. Army, CI-B-UAA', 'Army', ['CI-B-UAA']],
    ['Department of the Navy (CI-P-LCB, Amendment 2)', 'Navy', ['CI-P-LCB']],
    [
      'Army (TW-B-ZYX), Navy (TW-P-LGQ), and Air Force (TW-D-QBZ)',
      'Army, Navy, Air Force',
      ['TW-B-ZYX', 'TW-P-LGQ', 'TW-D-QBZ'],
    ],
    [
      'Defense Security Cooperation Agency (DSCA) (CI-V-AAB)',
      'Defense Security Cooperation Agency',
      ['CI-V-AAB'],
    ],
    ['Air Force', 'Air Force', []],
    ['', null, []],
  ])('%j is run by %j', (clause, agency, caseIds) => {
    expect(readDepartment(clause)).toMatchObject({ agency, caseIds });
  });

  it('gives the country code that all cases have in common, and none where they differ', () => {
    expect(readDepartment('Army (TW-B-ZYX, TW-B-ZYY)').countryCode).toBe('TW');
    expect(readDepartment('Army (TW-B-ZYX, JU-B-UAD)').countryCode).toBeNull();
  });

  it('does not make identifiers of bare designators, but tells of them', () => {
    const { caseIds, notes } = readDepartment('Navy (LCB, GXX)');
    expect(caseIds).toEqual([]);
    expect(notes).toContain("case designator 'LCB' has no country code");
  });

  it('corrects a small l, which no identifier has, and says so', () => {
    const { caseIds, notes } = readDepartment('Air Force (Cl-D-QAA)');
    expect(caseIds).toEqual(['CI-D-QAA']);
    expect(notes).toEqual(["the source prints case 'Cl-D-QAA'; read CI-D-QAA"]);
  });
});

it.each([
  ['None.', []],
  ['NX-B-VGA, NW-B-WTD (USAI Cases).', ['NX-B-VGA', 'NW-B-WTD']],
  ['PI-B-UBB-$20M-15Nov2011; PI-P-AAA', ['PI-B-UBB', 'PI-P-AAA']],
  ['NE-B-WJN, NE-B-WJO, and NE-B-WJN', ['NE-B-WJN', 'NE-B-WJO']],
  ['7L-B-UGK', ['7L-B-UGK']],
  ['the AIM-9X and the AN/APG-83', []],
])('prior cases %j are %j', (clause, ids) => {
  expect(findCaseIds(clause)).toEqual(ids);
});
