import { describe, expect, it } from 'vitest';
import { readShippedChargeRules } from '../charge-rate/charge-rate.load.ts';
import { type DepositConditions, depositRuleFor } from './deposit-rule.model.ts';

const rules = readShippedChargeRules();
const sale: DepositConditions = {
  terms: ['DEPENDABLE_UNDERTAKING'],
  asOf: '2026-11-02',
  hasDependableUndertaking: true,
  hasCashFlowFinancing: false,
  isDoneBeforeFirstBill: false,
  isPerformedBeforeFirstPayment: false,
  isContractedBeforeFirstPayment: false,
  hasStandbyLetterOfCredit: false,
  riskAssessedFormat: null,
  specialCase: null,
};
const noUndertaking = { hasDependableUndertaking: false };
const grant = { terms: ['FMS_CREDIT_NON_REPAYABLE'] } as const;
const mixed = { terms: ['FMS_CREDIT_NON_REPAYABLE', 'DEPENDABLE_UNDERTAKING'] } as const;

describe('the row of an initial deposit', () => {
  it.each<[string, Partial<DepositConditions>, string]>([
    ['nothing happens before the first payment', {}, 'NO_PERFORMANCE'],
    [
      'something is performed before it',
      { isPerformedBeforeFirstPayment: true },
      'STANDARD_OVER_90_DAYS',
    ],
    [
      'something is contracted before it',
      { isContractedBeforeFirstPayment: true },
      'ON_CONTRACT_WITH_TL',
    ],
    [
      'a letter of credit stands for it',
      { isContractedBeforeFirstPayment: true, hasStandbyLetterOfCredit: true },
      'STANDARD_OVER_90_DAYS',
    ],
    ['all is done before a bill', { isDoneBeforeFirstBill: true }, 'FULL_VALUE'],
    ['cash comes with acceptance', { terms: ['CASH_WITH_ACCEPTANCE'] }, 'FULL_VALUE'],
    [
      'cash comes with acceptance, whatever else is authorized',
      { terms: ['CASH_WITH_ACCEPTANCE'], hasCashFlowFinancing: true },
      'FULL_VALUE',
    ],
    ['the purchaser has no dependable undertaking', noUndertaking, 'FULL_VALUE'],
    ['grants pay all', { ...grant, ...noUndertaking }, 'FULL_VALUE'],
    [
      'grants pay all by cash flow financing',
      { ...grant, ...noUndertaking, hasCashFlowFinancing: true },
      'NO_PERFORMANCE',
    ],
    ['grants pay a part', { ...mixed, ...noUndertaking }, 'FULL_VALUE'],
    ['grants pay a part beside dependable undertaking', mixed, 'NO_PERFORMANCE'],
    ['a loan is repaid', { terms: ['FMS_CREDIT'], ...noUndertaking }, 'NO_PERFORMANCE'],
    ['a letter of credit assures the schedule', { terms: ['CAPS'], ...noUndertaking }, 'CAPS_25'],
    [
      'risk was assessed as minimal',
      { terms: ['RAPS'], riskAssessedFormat: 'TERMINATION_LIABILITY' },
      'RAPS_TL',
    ],
    [
      'risk was assessed as higher',
      { terms: ['RAPS'], riskAssessedFormat: 'HALF_OF_TOTAL' },
      'RAPS_50',
    ],
    [
      'the case redistributes from warehouses',
      { terms: ['CASH_WITH_ACCEPTANCE_BALANCE_AS_BILLED'], specialCase: 'WWRS' },
      'WWRS',
    ],
    [
      'the case buys equity in stocks',
      { terms: ['CASH_WITH_ACCEPTANCE_BALANCE_AS_BILLED'], specialCase: 'FMSO_I' },
      'FMSO_I',
    ],
    [
      'the case is blanket order training',
      { specialCase: 'BLANKET_TRAINING' },
      'BLANKET_TRAINING_25',
    ],
    ['the bill comes with delivery', { terms: ['PAYMENT_ON_DELIVERY'] }, 'NONE'],
    ['excess articles are given', { terms: ['EDA_GRANT'] }, 'NONE'],
  ])('where %s', (_what, conditions, rule) => {
    expect(depositRuleFor({ ...sale, ...conditions }, rules)).toEqual({
      value: rule,
      problems: [],
    });
  });

  it.each<[string, Partial<DepositConditions>, unknown[]]>([
    ['no term', { terms: [] }, ['terms']],
    ['no format', { terms: ['RAPS'] }, ['riskAssessedFormat']],
    ['no kind', { terms: ['CASH_WITH_ACCEPTANCE_BALANCE_AS_BILLED'] }, ['specialCase']],
  ])('cannot be told with %s', (_what, conditions, path) => {
    expect(depositRuleFor({ ...sale, ...conditions }, rules)).toMatchObject({
      value: null,
      problems: [{ path }],
    });
  });
});
