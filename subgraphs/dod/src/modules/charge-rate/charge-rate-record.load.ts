import { z } from 'zod';

const text = z.string().trim().min(1);
const dated = {
  id: text,
  effectiveFrom: z.iso.date().nullable(),
  effectiveTo: z.iso.date().nullable(),
  citation: text,
  isVerified: z.boolean(),
};
const money = z.string().regex(/^\d{1,18}\.\d{2}$/, 'is not an amount with two decimals');
const dayOfYear = z.string().regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);

/** A rate as it is loaded. */
export const chargeRateShape = z.strictObject({
  ...dated,
  charge: z.enum([
    'ADMINISTRATIVE_SURCHARGE',
    'ADMINISTRATIVE_SURCHARGE_NONSTANDARD',
    'ADMINISTRATIVE_SURCHARGE_BPC',
    'CONTRACT_ADMINISTRATION_SERVICES',
    'CONTRACT_ADMINISTRATION_SERVICES_QUALITY_ASSURANCE',
    'CONTRACT_ADMINISTRATION_SERVICES_AUDIT',
    'CONTRACT_ADMINISTRATION_SERVICES_ADMINISTRATION',
    'CONTRACT_ADMINISTRATION_SERVICES_OVERSEAS',
    'PACKING_CRATING_HANDLING',
    'PROGRAM_SUPPORT_REPAIR_AND_RETURN',
    'PROGRAM_SUPPORT_NONSTANDARD_ACQUISITION',
    'SMALL_CASE_MANAGEMENT_LINE',
    'NONRECURRING_COST_WITHOUT_RECORDS',
    'LEAVE_AND_HOLIDAY',
    'INITIAL_DEPOSIT_ADMINISTRATIVE',
    'INITIAL_DEPOSIT_BLANKET_TRAINING',
    'INITIAL_DEPOSIT_CREDIT_ASSURED',
    'INITIAL_DEPOSIT_FMSO_I',
    'INITIAL_DEPOSIT_NONRECURRING',
    'INITIAL_DEPOSIT_PROMPT_DELIVERY',
    'INITIAL_DEPOSIT_RISK_ASSESSED',
    'INITIAL_DEPOSIT_WAREHOUSE_REDISTRIBUTION',
  ]),
  value: z.string().regex(/^\d{1,18}(?:\.\d{1,6})?$/, 'is not a decimal number'),
  unit: z.enum(['RATE', 'DOLLARS', 'CALENDAR_DAYS']),
  aboveAmount: money.nullable(),
  upToAmount: money.nullable(),
});

/** A waiver as it is loaded: of a customer code, or of a program. */
export const waiverShape = z
  .strictObject({
    ...dated,
    beneficiary: text,
    customerCode: z
      .string()
      .regex(/^[A-Z0-9]{2}$/)
      .nullable(),
    caseDesignator: z
      .string()
      .regex(/^[A-Z0-9]{3}$/)
      .nullable(),
    program: z
      .string()
      .regex(/^[A-Z][A-Z0-9_]*$/)
      .nullable(),
    component: z.enum(['QUALITY_ASSURANCE', 'CONTRACT_AUDIT', 'CONTRACT_ADMINISTRATION']),
  })
  .refine(
    ({ customerCode, program }) => (customerCode === null) !== (program === null),
    'A waiver is for a customer code or for a program, and not for both.',
  );

/** A term of sale as it is loaded. */
export const termOfSaleShape = z.strictObject({
  ...dated,
  term: z.enum([
    'CASH_WITH_ACCEPTANCE',
    'CASH_WITH_ACCEPTANCE_BALANCE_AS_BILLED',
    'CASH_PRIOR_TO_DELIVERY',
    'CAPS',
    'DEPENDABLE_UNDERTAKING',
    'RAPS',
    'PAYMENT_ON_DELIVERY',
    'FMS_CREDIT',
    'FMF_GUARANTEE',
    'MAP_MERGER',
    'FMS_CREDIT_NON_REPAYABLE',
    'EDA_GRANT',
    'US_GOVERNMENT_GRANT',
  ]),
  position: z.int().positive(),
  name: text,
  meaning: text,
  funding: z.enum(['CASH', 'CREDIT', 'GRANT']),
  typesOfAssistance: z.array(z.string().regex(/^[A-Z0-9]$/)),
  needsAmount: z.boolean(),
  usesPaymentSchedule: z.boolean(),
  paymentLeadMonths: z.int().nonnegative(),
  isBalanceBilled: z.boolean(),
});

/** A row that begins payment schedules, as it is loaded. */
export const paymentScheduleDateShape = z.strictObject({
  ...dated,
  windowStart: dayOfYear,
  windowEnd: dayOfYear,
  paymentDue: dayOfYear,
  coverageStart: dayOfYear,
  coverageEnd: dayOfYear,
});
