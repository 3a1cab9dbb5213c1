import { describe, expect, it } from 'vitest';
import type { SubmitLetterOfRequestInput } from '../../generated/schema.ts';
import { informationProblems, itemsOf, letterProblems } from './letter-input.model.ts';

const today = '2026-11-02';
const letter: SubmitLetterOfRequestInput = {
  idempotencyKey: 'key',
  kind: 'LOA_BASIC',
  implementingAgency: 'B',
  description: 'Radios',
  datedOn: '2026-11-02',
  neededBy: '2026-11-02',
  fundingSource: 'NATIONAL_FUNDS',
  items: [{ description: 'Radio', quantity: '12' }],
  signerName: 'A',
  signerTitle: 'B',
  marking: 'CUI',
};

describe('a letter', () => {
  it('that says what it must has no problems', () => {
    expect(letterProblems(letter, today)).toEqual([]);
  });

  it.each<[string, Partial<SubmitLetterOfRequestInput>, string[]]>([
    ['is dated tomorrow', { datedOn: '2026-11-03', neededBy: null }, ['datedOn']],
    ['is needed before it was written', { neededBy: '2026-11-01' }, ['neededBy']],
    ['asks for nothing', { items: [] }, ['items']],
    [
      'asks for none of something',
      { items: [{ description: 'Radio', quantity: '0' }] },
      ['items', '0', 'quantity'],
    ],
    [
      'asks for something without a name',
      { items: [{ description: '', quantity: '1' }] },
      ['items', '0', 'description'],
    ],
    ['is addressed to nobody', { implementingAgency: 'ARMY' }, ['implementingAgency']],
    ['is addressed in a small letter', { implementingAgency: 'b' }, ['implementingAgency']],
    ['is classified', { marking: 'SECRET' }, ['marking']],
    ['says nothing', { description: ' ' }, ['description']],
    ['is signed by nobody', { signerName: '' }, ['signerName']],
    ['is signed without a title', { signerTitle: '' }, ['signerTitle']],
    ['has an empty reference', { customerReference: '' }, ['customerReference']],
  ])('that %s is refused at %j', (_what, change, path) => {
    expect(letterProblems({ ...letter, ...change }, today).map((one) => one.path)).toEqual([path]);
  });

  it('that is wrong in several places says all of them', () => {
    const wrong = { ...letter, description: '', items: [], implementingAgency: '' };
    expect(letterProblems(wrong, today)).toHaveLength(3);
  });

  it('keeps of its items what was said', () => {
    expect(
      itemsOf([
        { description: 'Radio', quantity: '12', isMajorDefenseEquipment: null },
        { description: 'Tank', quantity: '1', isMajorDefenseEquipment: false },
      ]),
    ).toEqual([
      { description: 'Radio', quantity: '12' },
      { description: 'Tank', quantity: '1', isMajorDefenseEquipment: false },
    ]);
  });
});

describe('information', () => {
  const information = {
    idempotencyKey: 'key',
    letterNumber: 'QXB-2026-0001',
    information: 'VHF',
    marking: 'CUI',
  } as const;

  it('may leave the items as they are, but not take them away', () => {
    expect(informationProblems(information)).toEqual([]);
    expect(informationProblems({ ...information, items: [] })).toMatchObject([{ path: ['items'] }]);
  });
});
