import { describe, expect, it } from 'vitest';
import { kindOf, readNamedTransmittal, readStatute } from './transmittal.load.ts';

describe('a transmittal number', () => {
  it.each([
    ['Transmittal No. 23-91', '23-91'],
    ['TRANSMITTAL NO.: 25-103', '25-103'],
    ['Transmittal No. 0S-23', '0S-23'],
    ['Transmittal No. 23-0S.', '23-0S'],
    ['Transmittal Number 26-1C', '26-1C'],
    ['Transmittal No. 24-85. concerning', '24-85'],
    ['Transmittal No. DDTC 19-034', 'DDTC 19-034'],
    ['transmittal number 23 - 10 of', '23-10'],
    ['Transmittal No. OH-24', '0H-24'],
    ['Transmittal No. 24-l0', '24-10'],
    ['the attached transmittal for MQ-9B aircraft', null],
    ['Transmittal No. unknown, case EG-B-VIT', null],
  ])('in %j is %j', (text, number) => {
    expect(readNamedTransmittal(text)?.number ?? null).toBe(number);
  });

  it('says so where a misread letter was put right', () => {
    expect(readNamedTransmittal('Transmittal No. 24-l0')?.notes).toEqual([
      "the source prints transmittal '24-l0'; read 24-10",
    ]);
  });
});

describe('a statute', () => {
  it.each([
    ['Section 36(b)(1) of the Arms Export Control Act', '36(b)(1)'],
    ['Section 36(b)(l) of', '36(b)(1)'],
    ['Section 36(b)(5)(c), AECA', '36(b)(5)(C)'],
    ['section 36(b) of', '36(b)'],
    ['Section 36 (c) of', '36(c)'],
    ['Section 47(6)', null],
  ])('in %j is %j', (text, statute) => {
    expect(readStatute(text)).toBe(statute);
  });

  it.each([
    ['36(b)(1)', 'Notice of Proposed Issuance of Letter of Offer', '36b1_notification'],
    ['36(b)(1)', 'Report of Enhancement or Upgrade', '36b5_enhancement'],
    ['36(b)(5)(C)', '', '36b5_enhancement'],
    ['36(c)', 'Certification of Proposed Issuance of an Export License', '36c_license'],
  ])('%s under the heading %j makes a %s', (statute, heading, kind) => {
    expect(kindOf(statute, heading)).toBe(kind);
  });
});
