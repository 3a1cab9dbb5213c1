import { z } from 'zod';

const text = z.string().trim().min(1);
const authority = z.enum(['AECA_36B_1', 'AECA_36B_5A', 'AECA_36B_5C']);
const tier = z.enum(['NATO_PLUS', 'OTHER']);
const days = z.int().min(0);
const rule = {
  id: text,
  effectiveFrom: z.iso.date().nullable(),
  effectiveTo: z.iso.date().nullable(),
  source: z.strictObject({
    authority: text,
    citation: text,
    isVerified: z.boolean(),
    verifiedTo: z.iso.date().nullable(),
  }),
};

/** A threshold as it is loaded. */
export const thresholdShape = z.strictObject({
  ...rule,
  authority,
  metric: z.enum(['MAJOR_DEFENSE_EQUIPMENT', 'TOTAL', 'CONSTRUCTION']),
  tier,
  amount: z.string().regex(/^\d{1,18}\.\d{2}$/, 'is not an amount with two decimals'),
});

/** A clock as it is loaded: of an authority, or of a tier of informal review. */
export const clockShape = z
  .strictObject({
    ...rule,
    authority: authority.nullable(),
    tier: tier.nullable(),
    reviewTier: z.enum(['TIER_1_NATO_PLUS_FIVE', 'TIER_2_OTHER', 'TIER_3_SENSITIVE']).nullable(),
    offerDays: days,
    deliveryDays: days.nullable(),
    unit: z.enum(['CALENDAR_DAY', 'DAY_ASSUMED_CALENDAR']),
    isBinding: z.boolean(),
  })
  .refine(
    (clock) => (clock.authority === null) !== (clock.reviewTier === null),
    'A clock is for an authority or for a tier of review, and not for both.',
  );

/** A threshold as it is loaded. */
export type ThresholdRecord = z.infer<typeof thresholdShape>;

/** A clock as it is loaded. */
export type ClockRecord = z.infer<typeof clockShape>;
