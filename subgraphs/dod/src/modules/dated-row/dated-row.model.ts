/** From when to when something holds, both days included; null is open. */
export interface Dated {
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
}

/** Whether a row holds on a day. */
export function holdsOn({ effectiveFrom, effectiveTo }: Dated, on: string): boolean {
  return (
    (effectiveFrom === null || effectiveFrom <= on) && (effectiveTo === null || effectiveTo >= on)
  );
}

/** The rows that hold on a day, in their order. */
export function inForce<Row extends Dated>(rows: readonly Row[], on: string): Row[] {
  return rows.filter((row) => holdsOn(row, on));
}
