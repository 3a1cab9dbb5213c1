import type { EffectiveRange } from './notification-evaluation.model.ts';

/** Whether something holds on a day. Dates of this form compare as text. */
export function isInForce({ effectiveFrom, effectiveTo }: EffectiveRange, day: string): boolean {
  return (
    (effectiveFrom === null || effectiveFrom <= day) && (effectiveTo === null || day <= effectiveTo)
  );
}
