import type { ClockInput } from './notification-evaluation.model.ts';

/** The day the clock starts, and a sentence where it was taken from the notice. */
export interface Receipt {
  readonly receivedOn: string;
  readonly note: string | null;
}

type ReceiptDays = Pick<ClockInput, 'receivedOnHouse' | 'receivedOnSenate' | 'deliveredOn'>;

/**
 * The later of the two houses' days. Where one of them is not known, the day of delivery that the
 * notice prints stands in for it; without that, the clock has not provably begun and there is none.
 */
export function receiptOf({
  receivedOnHouse,
  receivedOnSenate,
  deliveredOn,
}: ReceiptDays): Receipt | null {
  const isWhole = receivedOnHouse !== null && receivedOnSenate !== null;
  const days = [receivedOnHouse, receivedOnSenate, isWhole ? null : deliveredOn];
  const receivedOn = days
    .filter((day) => day !== null)
    .toSorted()
    .at(-1);
  if (receivedOn === undefined || (!isWhole && deliveredOn === null)) {
    return null;
  }
  return { receivedOn, note: isWhole ? null : noteOf(receivedOnHouse, receivedOnSenate) };
}

function noteOf(house: string | null, senate: string | null): string {
  const unknown =
    house === null && senate === null
      ? 'The days of receipt by the House and the Senate are not known'
      : `The day of receipt by the ${house === null ? 'House' : 'Senate'} is not known`;
  return `${unknown}, so the day of delivery that the notice prints was taken.`;
}
