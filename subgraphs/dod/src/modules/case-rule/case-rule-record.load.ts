import { z } from 'zod';
import { datedShape, identified } from '../dated-row/dated-row.load.ts';
import { caseRuleNames } from './case-rule-names.model.ts';

const text = z.string().trim().min(1);
const code = z.string().regex(/^[A-Z0-9_]{1,40}$/);
const position = z.int().min(1);

/** A standard as it is loaded. */
export const standardShape = identified(
  z.strictObject({
    category: z.enum(['A', 'B', 'C', 'D']),
    isLongTermSolution: z.boolean(),
    days: z.int().min(1),
    shareWithinPercent: z.int().min(1).max(100),
    clockStart: z.enum([
      'LETTER_OF_REQUEST_RECEIPT',
      'LETTER_OF_REQUEST_ACTIONABLE',
      'CUSTOMER_REQUEST_COMPLETE',
    ]),
    clockStop: z.enum(['OFFER_STATUS', 'BPC_WAIT']),
    covers: text,
    ...datedShape,
  }),
  (row) => `${row.category}${row.isLongTermSolution ? '/LONG_TERM_SOLUTION' : ''}`,
);

/** A criterion as it is loaded. */
export const criterionShape = identified(
  z.strictObject({
    stage: z.enum(['ACTIONABLE', 'COMPLETE']),
    code,
    position,
    wording: text,
    isCheckable: z.boolean(),
    isMandatory: z.boolean(),
    ...datedShape,
  }),
  (row) => `${row.stage}/${row.code}`,
);

/** A code as it is loaded. */
export const codeShape = identified(
  z.strictObject({
    codeSet: z.enum([
      'EXTENUATING_FACTOR',
      'DOCUMENT_RETURN',
      'SIGNIFICANT_CHANGE',
      'DELIVERY_TERM',
      'OFFER_RELEASE',
      'SOURCE',
      'CONDITION',
    ]),
    code,
    position,
    meaning: text,
    ...datedShape,
  }),
  (row) => `${row.codeSet}/${row.code}`,
);

/** A type of assistance as it is loaded. */
export const typeOfAssistanceShape = identified(
  z.strictObject({
    code: z.string().regex(/^[A-Z0-9]$/),
    position,
    meaning: text,
    sourceCodes: z.array(code).nullable(),
    ...datedShape,
  }),
  (row) => row.code,
);

/** How a figure is written, by its unit. */
const written = {
  DOLLARS: /^\d{1,18}\.\d{2}$/,
  CALENDAR_DAYS: /^\d{1,5}$/,
  MONTHS: /^\d{1,4}$/,
  RATE: /^\d(\.\d{1,6})?$/,
};

/** An amount, a period or a rate as it is loaded. Periods are whole, amounts have two decimals. */
export const ruleShape = identified(
  z
    .strictObject({
      rule: z.enum(caseRuleNames),
      value: z.string(),
      unit: z.enum(['DOLLARS', 'CALENDAR_DAYS', 'MONTHS', 'RATE']),
      operator: z.enum(['GE', 'GT', 'LE']).nullable(),
      ...datedShape,
    })
    .refine(
      ({ unit, value }) => written[unit].test(value),
      'is an amount without two decimals, or a period that is not whole',
    ),
  (row) => row.rule,
);
