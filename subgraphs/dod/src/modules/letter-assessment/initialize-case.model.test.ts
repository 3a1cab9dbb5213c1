import { describe, expect, it } from 'vitest';
import { decideAssessment } from './assess-letter.model.ts';
import {
  type InitializeAttempt,
  initialFacts,
  initializeProblems,
} from './initialize-case.model.ts';
import { after, attempt, letter } from './testing/letters.ts';

const good: InitializeAttempt = {
  input: { caseId: 'BN-B-UZZ', type: 'DEFINED_ORDER', description: 'Radios' },
  letter,
  customerCodes: ['BN', 'B2'],
  isAgencyKnown: true,
  isUsed: false,
  linked: null,
};
const partOne = { type: 'CLSSA_FMSO_I', purchaserCode: 'QXB' };
const withInput = (change: Partial<InitializeAttempt['input']>): InitializeAttempt => ({
  ...good,
  input: { ...good.input, ...change },
});
const partTwo = (linkedCaseId: string | null, linked: InitializeAttempt['linked']) => ({
  ...withInput({ type: 'CLSSA_FMSO_II', linkedCaseId }),
  linked,
});

describe('a case', () => {
  it.each<[string, InitializeAttempt]>([
    ['with the customer code, the agency and a new designator', good],
    ['with another customer code of the purchaser', withInput({ caseId: 'B2-B-UZZ' })],
    ['of part II that cites its part I', partTwo('BN-B-KAA', partOne)],
  ])('%s may be begun', (_which, given) => {
    expect(initializeProblems(given)).toEqual([]);
  });

  it.each<[string, InitializeAttempt, string, RegExp]>([
    ['in small letters', withInput({ caseId: 'bn-b-uzz' }), 'caseId', /no case identifier/],
    ['too long', withInput({ caseId: 'BN-B-UZZZ' }), 'caseId', /no case identifier/],
    ['without its designator', withInput({ caseId: 'BN-B' }), 'caseId', /no case identifier/],
    ['with a line behind it', withInput({ caseId: 'BN-B-UZZ\n' }), 'caseId', /no case identifier/],
    [
      'of another purchaser',
      withInput({ caseId: 'QN-B-UZZ' }),
      'caseId',
      /QN is no customer code of QXB; State has published BN, B2/,
    ],
    ['of another agency', withInput({ caseId: 'BN-P-UZZ' }), 'caseId', /addressed to agency B/],
    [
      'of an agency that is none',
      { ...good, isAgencyKnown: false },
      'caseId',
      /stands for no implementing agency/,
    ],
    ['that was used', { ...good, isUsed: true }, 'caseId', /used once for all time/],
    ['whose purchaser has no code', { ...good, customerCodes: [] }, 'caseId', /has published none/],
    [
      'that cites another without need',
      withInput({ linkedCaseId: 'BN-B-KAA' }),
      'linkedCaseId',
      /leave it out/,
    ],
    ['of part II without its part I', partTwo(null, null), 'linkedCaseId', /give that case/],
    [
      'of part II that cites what is not there',
      partTwo('BN-B-KZZ', null),
      'linkedCaseId',
      /no part I/,
    ],
    [
      'of part II that cites an order',
      partTwo('BN-B-UAB', { ...partOne, type: 'DEFINED_ORDER' }),
      'linkedCaseId',
      /no part I/,
    ],
    [
      'of part II that cites another’s part I',
      partTwo('QN-B-KAA', { ...partOne, purchaserCode: 'QXN' }),
      'linkedCaseId',
      /no part I/,
    ],
  ])('%s may not', (_which, given, path, message) => {
    const problems = initializeProblems(given).map((one) => [one.path.join('.'), one.message]);
    expect(problems).toEqual([[path, expect.stringMatching(message)]]);
  });

  it('is told everything that is wrong with it at once', () => {
    const given = { ...withInput({ caseId: 'QN-P-UZZ', linkedCaseId: 'X' }), isAgencyKnown: false };
    expect(initializeProblems(given).map(({ path }) => path.join('.'))).toEqual([
      'caseId',
      'caseId',
      'caseId',
      'linkedCaseId',
    ]);
  });

  it('is not told whether another’s identifier is used', () => {
    const used = { ...withInput({ caseId: 'QN-B-UZZ' }), isUsed: true };
    expect(initializeProblems(used)).toEqual(initializeProblems({ ...used, isUsed: false }));
  });

  it('begins with the days of its letter', () => {
    const state = after(decideAssessment(attempt()), '2026-10-09');
    expect(initialFacts(good, state)).toMatchObject({
      letterNumber: 'QXB-2026-0001',
      letterReceivedOn: '2026-10-05',
      letterActionableOn: '2026-10-09',
      linkedCaseId: null,
    });
  });
});
