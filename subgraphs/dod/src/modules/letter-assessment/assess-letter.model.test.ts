import { describe, expect, it } from 'vitest';
import { type AssessmentAttempt, decideAssessment } from './assess-letter.model.ts';
import type { LetterState } from './letter-state.model.ts';
import { after, attempt, letter, received, saying, thirteen } from './testing/letters.ts';

const codes = thirteen.map(({ code }) => code);

function refusalOf(change: Partial<AssessmentAttempt>) {
  const verdict = decideAssessment(attempt(change));
  return verdict.kind === 'refused' ? verdict.refusal : null;
}

/** The problems of the input, each with its path. */
function problemsOf(change: Partial<AssessmentAttempt>) {
  const refusal = refusalOf(change);
  return refusal?.code === 'INPUT_INVALID'
    ? refusal.problems.map(({ path, message }) => [path.join('.'), message])
    : refusal;
}

function latest(state: LetterState) {
  return state.assessments.at(-1);
}

describe('a letter', () => {
  it('that meets all thirteen criteria is actionable', () => {
    const assessed = latest(after(decideAssessment(attempt()), '2026-10-09'));
    expect(assessed).toMatchObject({
      assessmentNumber: 1,
      outcome: 'ACTIONABLE',
      assessedOn: '2026-10-09',
      letterVersion: 1,
      informationRequested: null,
    });
    expect(assessed?.criteria.map(({ code, isMet }) => [code, isMet])).toEqual(
      codes.map((code) => [code, true]),
    );
  });

  it.each(codes.filter((code) => !['6', '7'].includes(code)))(
    'of which the officer finds criterion %s not met is insufficient',
    (code) => {
      const assessed = latest(
        after(decideAssessment(attempt({ input: saying(code) })), '2026-10-09'),
      );
      expect(assessed).toMatchObject({
        outcome: 'INSUFFICIENT',
        informationRequested: 'Which radios?',
      });
      expect(assessed?.criteria.filter(({ isMet }) => !isMet)).toMatchObject([
        { code, basis: 'OFFICER' },
      ]);
    },
  );

  it.each([
    ['6', 'A procurement officer of QXB sent it.'],
    ['7', 'It asks for LOA_BASIC.'],
  ])('of which the record shows that criterion %s is met has it met', (code, finding) => {
    const input = { ...saying(code), informationRequested: null };
    const assessed = latest(after(decideAssessment(attempt({ input })), '2026-10-09'));
    expect(assessed?.outcome).toBe('ACTIONABLE');
    expect(assessed?.criteria.find((one) => one.code === code)).toMatchObject({
      isMet: true,
      basis: 'RECORD',
      finding,
    });
  });

  it.each<[string, Partial<AssessmentAttempt>, string]>([
    ['1', { isPurchaserKnown: false }, 'State’s registry has no purchaser QXB.'],
    ['6', { letter: { ...letter, letterNumber: 'QXN-2026-0001' } }, 'No officer of QXB sent it.'],
    ['7', { letter: { ...letter, kind: 'SOMETHING' } }, 'It does not say what it asks for.'],
    ['8', { letter: { ...letter, fundingSource: '' } }, 'It names no source of funds.'],
    ['9', { letter: { ...letter, items: [] } }, 'It lists no article or service.'],
  ])(
    'of which the record shows that criterion %s is not met is insufficient, whatever is said',
    (code, change, finding) => {
      const input = { ...saying(), informationRequested: 'More, please.' };
      const assessed = latest(after(decideAssessment(attempt({ input, ...change })), '2026-10-09'));
      expect(assessed?.outcome).toBe('INSUFFICIENT');
      expect(assessed?.criteria.filter(({ isMet }) => !isMet)).toMatchObject([
        { code, basis: 'RECORD', finding },
      ]);
    },
  );

  it('is checked where there is something on record, and the answer says so', () => {
    const assessed = latest(after(decideAssessment(attempt()), '2026-10-09'));
    const checked = assessed?.criteria.filter(({ finding }) => finding !== null);
    expect(checked?.map(({ code, basis }) => [code, basis])).toEqual([
      ['1', 'OFFICER'],
      ['6', 'RECORD'],
      ['7', 'RECORD'],
      ['8', 'OFFICER'],
      ['9', 'OFFICER'],
    ]);
  });

  it('needs nothing of a criterion that is not mandatory', () => {
    const criteria = thirteen.map((row) => ({ ...row, isMandatory: row.code !== '13' }));
    const input = { ...saying('13'), informationRequested: null };
    const assessed = latest(after(decideAssessment(attempt({ criteria, input })), '2026-10-09'));
    expect(assessed?.outcome).toBe('ACTIONABLE');
  });
});

describe('the input of an assessment', () => {
  it.each(codes)('without criterion %s is refused', (code) => {
    const input = { criteria: saying().criteria.filter((one) => one.code !== code) };
    expect(problemsOf({ input })).toEqual([
      ['criteria', `Say whether criterion ${code} is met: Wording ${code}.`],
    ]);
  });

  it.each<[string, AssessmentAttempt['input'], string, RegExp]>([
    [
      'with a criterion that is none',
      { criteria: [...saying().criteria, { code: '14', isMet: true }] },
      'criteria.13.code',
      /No criterion "14"/,
    ],
    [
      'with a criterion twice',
      { criteria: [...saying().criteria, { code: '5', isMet: false }] },
      'criteria.13.code',
      /given twice/,
    ],
    [
      'that is insufficient and asks nothing',
      { ...saying('5', '9'), informationRequested: ' ' },
      'informationRequested',
      /by criterion 5, 9/,
    ],
    [
      'that is actionable and asks something',
      { ...saying(), informationRequested: 'What colour?' },
      'informationRequested',
      /leave it out/,
    ],
    [
      'with a change before the letter was actionable',
      { ...saying(), significantChange: '1' },
      'significantChange',
      /Only a letter that is actionable/,
    ],
  ])('%s is refused', (_which, input, path, message) => {
    expect(problemsOf({ input })).toEqual([[path, expect.stringMatching(message)]]);
  });
});

describe('an assessment', () => {
  const insufficient = after(decideAssessment(attempt({ input: saying('9') })), '2026-10-09');
  const actionable = after(decideAssessment(attempt()), '2026-10-09');
  const supplied = { ...letter, version: 2, status: 'INFORMATION_SUPPLIED' };

  it.each<[string, Partial<AssessmentAttempt>, string, readonly string[]]>([
    [
      'of a letter that was withdrawn',
      { letter: { ...letter, status: 'WITHDRAWN' } },
      'The letter was withdrawn by its sender.',
      [],
    ],
    [
      'of a letter that was not received',
      { state: null },
      'The letter was not received yet; record the day on which it was.',
      ['receiveLetterOfRequest'],
    ],
    [
      'of an insufficient letter to which nothing was supplied',
      { state: insufficient },
      'The letter is insufficient, and its sender has not supplied yet what was asked.',
      [],
    ],
  ])('%s leads nowhere', (_which, change, message, possible) => {
    expect(refusalOf(change)).toMatchObject({
      code: 'TRANSITION_NOT_POSSIBLE',
      message,
      possible,
    });
  });

  it('of another version of the letter than is there is refused', () => {
    const input = { ...saying(), expectedLetterVersion: 1 };
    expect(refusalOf({ letter: supplied, input })).toMatchObject({
      code: 'STALE_VERSION',
      path: ['expectedLetterVersion'],
      currentVersion: 2,
    });
  });

  it('is made again when the sender has supplied what was asked, and the first stays', () => {
    const verdict = decideAssessment(attempt({ letter: supplied, state: insufficient }));
    const { assessments } = after(verdict, '2026-10-20', insufficient);
    expect(assessments).toMatchObject([
      { assessmentNumber: 1, outcome: 'INSUFFICIENT', assessedOn: '2026-10-09', letterVersion: 1 },
      { assessmentNumber: 2, outcome: 'ACTIONABLE', assessedOn: '2026-10-20', letterVersion: 2 },
    ]);
  });

  it('of an actionable letter needs a significant change', () => {
    expect(problemsOf({ state: actionable })).toEqual([
      ['significantChange', expect.stringContaining('actionable since 2026-10-09')],
    ]);
    expect(
      problemsOf({ state: actionable, input: { ...saying(), significantChange: '9' } }),
    ).toEqual([['significantChange', expect.stringContaining('no such significant change')]]);
  });

  it('after a significant change gives a new date, and keeps the old', () => {
    const input = { ...saying(), significantChange: '2' };
    const verdict = decideAssessment(attempt({ state: actionable, input }));
    expect(after(verdict, '2026-11-02', actionable).assessments).toMatchObject([
      { outcome: 'ACTIONABLE', assessedOn: '2026-10-09', significantChange: null },
      { outcome: 'ACTIONABLE', assessedOn: '2026-11-02', significantChange: '2' },
    ]);
  });

  it('after a significant change may find the letter insufficient again', () => {
    const input = { ...saying('9'), significantChange: '1' };
    const verdict = decideAssessment(attempt({ state: actionable, input }));
    expect(latest(after(verdict, '2026-11-02', actionable))?.outcome).toBe('INSUFFICIENT');
  });

  it('ends the one that the receipt began', () => {
    expect(received.assessments).toHaveLength(1);
    expect(actionable.assessments).toHaveLength(1);
  });
});
