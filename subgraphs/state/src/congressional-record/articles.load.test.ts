import { describe, expect, it } from 'vitest';
import { parseArticle, parseArticles, toNdjsonLine } from './index.ts';

const speech = `[Congressional Record Volume 166, Number 21 (Thursday, January 30, 2020)]
[Senate]
[Pages S701-S703]

                        ARMS SALES NOTIFICATION

  Mr. RISCH. Mr. President, section 36(b) of the Arms Export Control 
Act requires that Congress receive prior notification of certain 
proposed arms sales.

`;

const letter = (number: string, words = `we are forwarding herewith Transmittal No. ${number}`) => `
                                                  Defense Security


                                           Cooperation Agency,

                                                     Arlington, VA.
     Hon. James E. Risch,
     Chairman, Committee on Foreign Relations,
     U.S. Senate, Washington, DC.
       Dear Mr. Chairman: Pursuant to the reporting requirements 
     of Section 36(b)(1) of the Arms Export Control Act, ${words} 
     concerning defense articles estimated to cost $1.

[[Page S702]]

     2 billion.
           Sincerely,
                                                 Charles W. Hooper.
`;

const notice = (number: string) => `

                         Transmittal No. ${number}

     Notice of Proposed Issuance of Letter of Offer Pursuant to 
         Section 36(b)(1) of the Arms Export Control Act, as 
         amended
       (i) Prospective Purchaser: Government of the Republic of 
     the Philippines.
       Total Estimated Value:
       Major Defense Equipment \\1\\ $900,000,000.
       Other $300 million.
       TOTAL $1.2 billion.
       (ii) Description and Quantity or Quantities of Articles or 
     Services under Consideration for Purchase:
       Major Defense Equipment (MDE):
       Twenty-

[[Page S703]]

     four (24) AH-1Z Attack Helicopters.
       Up to one hundred and twenty (120) Hellfire Missiles.
       Non-MDE: Also included are AN/
     APX-123 transponders; non-
     standard books; and other support.
       (iv) Mi1itary Departrnent: Army (PI-B-UDC) and Navy (PI-P-
     SAB).
       (v) Prior Related Cases. if any: PI-B-UBB.
       (vi) Sales Commission, Fee, etc., Paid, Offered, or Agreed 
     to be Paid: None.
       (vii) Sensitivity of Technology Contained in the Defense 
     Article or Defense Services Proposed to be Sold: None.
       (viii) Date Report Delivered to Congress: January 29, 2020.
`;

const justification = `
                          POLICY JUSTIFICATION

  Philippines--AH-1Z Attack Helicopters and Related Equipment and 
                                Support

       The Government of the Philippines has requested to buy 
     helicopters. The total estimated cost is $1.3 billion.
       The principal contractor will be Bell, Fort Worth, TX.
`;

const annex = (number: string) => `
                         Transmittal No. ${number}

     Notice of Proposed Issuance of Letter of Offer Pursuant to 
         Section 36(b)(1) of the Arms Export Control Act

                           Annex Item No. vii

       (vii) Sensitivity of Technology:
       1. The AH-1Z is a helicopter.
`;

const report = `${letter('0A-19').replace('36(b)(1)', '36(b)(5)(C)')}
                         Transmittal No. 0A-19

     Report of Enhancement or Upgrade of Sensitivity of Technology 
         or Capability (Sec. 36(b)(5)(C), AECA)
       (i) Purchaser: Government of Japan.
       (ii) Sec. 36(b)(1), AECA Transmittal No.: 15-13
       Date: April 10, 2015
       Implementing Agency: Navy
       Funding Source: National Funds.
       (iii) Description: On April 10, 2015, Congress was notified 
     of the possible sale of fifty (50) missiles. The estimated 
     total cost was $1.5 billion.
       This transmittal reports the addition of ten (10) pods. The 
     total case value will increase to $1.532 billion.
       (iv) Significance: It matters.
       (v) Justification: It helps.
       (vi) Sensitivity of Technology: Unchanged.
       (vii) Date Report Delivered to Congress: January 29, 2020.
`;

const whole = speech + letter('19-76') + notice('19-76') + justification + annex('19-76');

describe('an article', () => {
  it('is read across page marks, misprints and wrong numerals', () => {
    const { certifications, rejected } = parseArticle(whole, 'CREC-2020-01-30.txt', () => 'PHL');
    const [{ raw_text: rawText, description_as_printed: description, ...fields } = {}] =
      certifications;
    expect(rejected).toEqual([]);
    expect(rawText).toBe(whole);
    expect(description).toContain('Twenty-four (24) AH-1Z Attack Helicopters.\nUp to');
    expect(fields).toMatchSnapshot();
  });

  it('of a report names the certification it adds to and its new total', () => {
    const [certification] = parseArticle(speech + report, 'x.txt').certifications;
    expect(certification).toMatchObject({
      kind: '36b5_enhancement',
      transmittal_no: '0A-19',
      amends_transmittal_no: '15-13',
      amends_date: '2015-04-10',
      implementing_agency: 'Navy',
      funding_source: 'National Funds',
      total_value_usd: null,
      revised_total_value_usd: '1532000000.00',
      items: [],
    });
  });

  it('that holds several certifications gives each its own text', () => {
    const { certifications } = parseArticle(whole + report, 'x.txt');
    const parts = certifications.map(({ transmittal_no: number, source }) => [number, source.part]);
    expect(parts).toEqual([
      ['19-76', '1 of 2'],
      ['0A-19', '2 of 2'],
    ]);
    expect(certifications.map(({ raw_text: text }) => text).join('')).toBe(whole + report);
  });

  it('without the letter is read from its notice alone, as the Federal Register prints it', () => {
    const flush = notice('19-76').replace(/^ {5}/gm, '');
    const text = `[Transmittal No. 19-76]\n\nAGENCY: Defense Security Cooperation Agency.\n${flush}`;
    const { certifications } = parseArticle(text, 'x.txt');
    expect(certifications).toHaveLength(1);
    expect(certifications[0]?.parse_notes).toContain('no cover letter printed');
    expect(certifications[0]?.items).toHaveLength(2);
  });

  it('of an emergency says so', () => {
    const words =
      'the Secretary of State determined that an emergency exists; attached is the sale';
    const text = letter('', words) + notice('20-11');
    const [certification] = parseArticle(text, 'x.txt').certifications;
    expect(certification?.emergency_determination).toBe(true);
    expect(certification?.parse_notes).toContain('cover letter gives no transmittal number');
  });

  it('that disagrees with its letter keeps the notice and tells', () => {
    const [certification] = parseArticle(letter('19-67') + notice('19-76'), 'x.txt').certifications;
    expect(certification?.transmittal_no).toBe('19-76');
    expect(certification?.parse_notes).toContain(
      'cover letter says transmittal 19-67, the notice 19-76',
    );
  });

  it.each([
    ['nothing of the kind', 'Mr. RISCH. I rise today.', 'the article holds no certification'],
    ['only a letter', letter('19-76'), 'cover letter of transmittal 19-76 has no notice'],
    [
      'only a continuation',
      justification + annex('19-76'),
      'a policy justification of 19-76 without its notice',
    ],
    ['no number', notice(''), 'a notice without a transmittal number'],
  ])('that holds %s is reported and nothing is invented', (_what, text, reason) => {
    const { certifications, rejected } = parseArticle(text, 'x.txt');
    expect(certifications).toEqual([]);
    expect(rejected.map((each) => each.reason)).toEqual([reason]);
  });
});

describe('articles together', () => {
  it('bring a justification home that stands in another notice’s article', () => {
    const { certifications, rejected } = parseArticles([
      { file: 'a', text: letter('19-76') + notice('19-76') },
      {
        file: 'b',
        text: notice('19-80') + justification + annex('19-80') + justification + annex('19-76'),
      },
    ]);
    expect(rejected).toEqual([]);
    expect(certifications[0]?.title).toMatch(/^Philippines - AH-1Z/);
    expect(certifications[0]?.parse_notes).toContain(
      'policy justification read from b, where the Record printed it',
    );
    expect(certifications[1]?.parse_notes).toContain(
      'also holds the policy justification of 19-76',
    );
  });

  it('keep a certification once that the Record printed twice', () => {
    const { certifications, rejected } = parseArticles([
      { file: 'a', text: whole },
      { file: 'b', text: whole },
    ]);
    expect(certifications.map(({ source }) => source.raw_file)).toEqual(['a']);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      'transmittal 19-76 was already read from a',
    ]);
  });
});

describe('a printed line', () => {
  it('carries each sum as the exact numeral', () => {
    const [certification] = parseArticle(whole, 'x.txt').certifications;
    if (certification === undefined) {
      throw new Error('the article was not read');
    }
    const line = toNdjsonLine({ ...certification, total_value_usd: '90071992547409930.10' });
    expect(line).toContain('"total_value_usd":90071992547409930.1,');
    expect(line).toContain('"mde_value_usd":900000000,');
    expect(line).toContain('"revised_total_value_usd":null');
    expect(line).not.toContain('\n');
  });
});

describe('a megabyte of hostile text', () => {
  it.each([
    ['purchasers', '       (i) Prospective Purchaser: X\n'],
    ['hyphens', 'x-\n'],
    ['sums', 'Major Defense Equipment $1,000,'],
    ['counts', 'one hundred (100) foo, ('],
    ['contractors', 'The principal contractor will be Boeing, Aa Bb, '],
  ])(
    'of %s is read within seconds',
    (_what, line) => {
      const text = whole.replace('Twenty-', line.repeat(1_000_000 / line.length));
      const start = performance.now();
      parseArticle(text, 'x.txt');
      expect(performance.now() - start).toBeLessThan(8_000);
    },
    20_000,
  );
});
