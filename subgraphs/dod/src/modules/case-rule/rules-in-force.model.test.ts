import { describe, expect, it } from 'vitest';
import { readCaseRules } from './case-rule.load.ts';
import {
  codeOf,
  criteriaOf,
  isSourceAllowed,
  rulePeriod,
  ruleValue,
  standardOf,
} from './rules-in-force.model.ts';

const rules = readCaseRules();
const today = '2026-11-02';

describe('the standard of a category (SAMM C5.T6)', () => {
  it.each([
    ['A', false, '2026-11-02', 45, 'LETTER_OF_REQUEST_RECEIPT', 'OFFER_STATUS'],
    ['B', false, '2026-11-02', 100, 'LETTER_OF_REQUEST_RECEIPT', 'OFFER_STATUS'],
    ['C', false, '2026-11-02', 150, 'LETTER_OF_REQUEST_ACTIONABLE', 'OFFER_STATUS'],
    ['D', false, '2026-11-02', 60, 'LETTER_OF_REQUEST_RECEIPT', 'BPC_WAIT'],
    ['D', true, '2024-09-30', 60, 'LETTER_OF_REQUEST_RECEIPT', 'BPC_WAIT'],
    ['D', true, '2024-10-01', 60, 'CUSTOMER_REQUEST_COMPLETE', 'BPC_WAIT'],
    ['D', false, '2024-10-01', 60, 'LETTER_OF_REQUEST_RECEIPT', 'BPC_WAIT'],
  ] as const)(
    '%s, in the Long Term Solution: %s, on %s is %i days from %s to %s',
    (category, isLongTermSolution, on, days, clockStart, clockStop) => {
      expect(standardOf(rules, category, on, isLongTermSolution)).toMatchObject({
        days,
        clockStart,
        clockStop,
        shareWithinPercent: 85,
      });
    },
  );
});

describe('the criteria of a Letter of Request', () => {
  it('to be actionable are thirteen, all mandatory, in the order of C5.T3A', () => {
    const criteria = criteriaOf(rules, 'ACTIONABLE', today);
    expect(criteria.map(({ code }) => code)).toEqual(
      Array.from({ length: 13 }, (_unused, index) => String(index + 1)),
    );
    expect(criteria.every(({ isMandatory }) => isMandatory)).toBe(true);
    expect(criteria.filter(({ isCheckable }) => isCheckable).map(({ code }) => code)).toEqual(
      '1 4 6 7 8 10 11'.split(' '),
    );
  });

  it('to be complete are six, and thirteen more as appropriate, in the order of C5.T3B', () => {
    const criteria = criteriaOf(rules, 'COMPLETE', today);
    const codesOf = (isMandatory: boolean) =>
      criteria.filter((row) => row.isMandatory === isMandatory).map(({ code }) => code);
    expect(codesOf(true)).toEqual('1 2 3 4 5 6'.split(' '));
    expect(codesOf(false)).toEqual('7A 7B 7C 7D 7E 7F 7G 7H 7I 7J 7K 7L 7M'.split(' '));
  });
});

describe('a source code on a line', () => {
  it.each([
    ['3', 'S R E', 'P X F'],
    ['4', 'X', 'S R E P'],
    ['5', 'P', 'S R E X'],
    ['6', 'S R E', 'P X'],
    ['7', 'P', 'S X'],
    ['8', 'S R E', 'P X'],
    ['U', 'P', 'S'],
    ['V', 'S', 'P'],
    ['N', 'S P X', ''],
    ['Q', '', 'S P X'],
  ])('of type of assistance %s may be %s and not %s', (type, allowed, refused) => {
    const may = (code: string) => isSourceAllowed(rules, type, code, today);
    expect(allowed.split(' ').filter((code) => code !== '' && !may(code))).toEqual([]);
    expect(refused.split(' ').filter((code) => code !== '' && may(code))).toEqual([]);
  });
});

describe('a figure', () => {
  it.each([
    ['DISCREPANCY_REPORT_MINIMUM', '200.00'],
    ['CANCELLATION_MINIMUM_CAP', '15000.00'],
    ['CANCELLATION_MINIMUM_SHARE_OF_ESTIMATE', '0.5'],
    ['CANCELLATION_APPROVAL_MINIMUM', '25000000.00'],
    ['NON_SPECIFIC_REQUIREMENTS_LIMIT', '0.1'],
  ] as const)('%s is exactly %s', (rule, value) => {
    expect(ruleValue(rules, rule, today)).toBe(value);
  });

  it.each([
    ['OFFER_EXPIRATION', 85],
    ['OFFER_EXPIRATION_BPC', 30],
    ['OFFER_EXTENSION_LIMIT', 6],
    ['CLOSURE_GOAL', 12],
    ['DISCREPANCY_REPORT_PERIOD_ARTICLES', 12],
    ['DISCREPANCY_RETURN_PERIOD_OTHER', 180],
  ] as const)('%s is a period of %i', (rule, period) => {
    expect(rulePeriod(rules, rule, today)).toBe(period);
  });

  it('in dollars or a rate is no period', () => {
    expect(() => rulePeriod(rules, 'DISCREPANCY_REPORT_MINIMUM', today)).toThrow(/not a period/);
  });

  it('that is not in force is null', () => {
    const none = { ...rules, rules: [] };
    expect(ruleValue(none, 'CLOSURE_GOAL', today)).toBeNull();
    expect(rulePeriod(none, 'CLOSURE_GOAL', today)).toBeNull();
  });
});

describe('a code', () => {
  it('is found in its own list', () => {
    expect(codeOf(rules, 'EXTENUATING_FACTOR', '7A', today)?.meaning).toMatch(/Congress/);
    expect(codeOf(rules, 'OFFER_RELEASE', 'Z', today)?.isVerified).toBe(true);
    expect(codeOf(rules, 'OFFER_RELEASE', '7A', today)).toBeNull();
  });
});
