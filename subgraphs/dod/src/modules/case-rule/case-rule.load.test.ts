import { describe, expect, it } from 'vitest';
import { holdsOn } from '../dated-row/dated-row.model.ts';
import { readCaseRules } from './case-rule.load.ts';
import { caseRuleNames } from './case-rule-names.model.ts';
import { ruleShape } from './case-rule-record.load.ts';

const { standards, criteria, codes, typesOfAssistance, rules } = readCaseRules();
const all = [...standards, ...criteria, ...codes, ...typesOfAssistance, ...rules];

describe('the shipped rules', () => {
  it('say where each was read, and tell rows apart by what they are about and their first day', () => {
    expect(all.filter(({ citation }) => citation.length < 8)).toEqual([]);
    const lists = [standards, criteria, codes, typesOfAssistance, rules];
    for (const ids of lists.map((list) => list.map(({ id }) => id))) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('call verified only what names a text', () => {
    const unnamed = all.filter((row) => row.isVerified && !/SAMM|DLM|Agency/.test(row.citation));
    expect(unnamed).toEqual([]);
  });

  it('do not hold twice about the same thing on a day', () => {
    const about = (id: string) => id.slice(0, id.lastIndexOf('/'));
    const twice = rules.filter((row) =>
      rules.some(
        (other) =>
          other !== row &&
          about(other.id) === about(row.id) &&
          holdsOn(other, row.effectiveFrom ?? '1900-01-01'),
      ),
    );
    expect(twice).toEqual([]);
  });

  it('have a row for every name of a figure', () => {
    expect(new Set(rules.map(({ rule }) => rule))).toEqual(new Set(caseRuleNames));
  });

  it('hold the reasons of Figure C5.F13, the seven significant changes and the codes of C7.T6', () => {
    const codesOf = (set: string) =>
      codes.filter(({ codeSet }) => codeSet === set).map(({ code }) => code);
    expect(codesOf('EXTENUATING_FACTOR').join(' ')).toBe(
      '1 2 3 4 5 5A 5B 6 6A 7 7A 7B 7C 8 8A 9 10',
    );
    expect(codesOf('SIGNIFICANT_CHANGE')).toHaveLength(7);
    expect(codesOf('OFFER_RELEASE').join('')).toBe('AXYZ');
  });

  it('name only source codes that are in their list', () => {
    const sources = codes.filter(({ codeSet }) => codeSet === 'SOURCE').map(({ code }) => code);
    const named = typesOfAssistance.flatMap(({ sourceCodes }) => sourceCodes ?? []);
    expect(named.filter((code) => !sources.includes(code))).toEqual([]);
  });
});

describe('a figure that is loaded', () => {
  const figure = {
    rule: 'CLOSURE_GOAL',
    operator: null,
    effectiveFrom: null,
    effectiveTo: null,
    citation: 'A test.',
    isVerified: false,
  };

  it.each([
    ['DOLLARS', '200', false],
    ['DOLLARS', '200.00', true],
    ['DOLLARS', '200.001', false],
    ['MONTHS', '12', true],
    ['MONTHS', '1.5', false],
    ['CALENDAR_DAYS', '-3', false],
    ['RATE', '0.125', true],
  ])('in %s as %s is accepted: %s', (unit, value, isAccepted) => {
    expect(ruleShape.safeParse({ ...figure, unit, value }).success).toBe(isAccepted);
  });
});
