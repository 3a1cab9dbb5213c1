import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Dated } from './dated-row.model.ts';

/** What every dated row that the project ships has. */
export const datedShape = {
  effectiveFrom: z.iso.date().nullable(),
  effectiveTo: z.iso.date().nullable(),
  citation: z.string().trim().min(1),
  isVerified: z.boolean(),
};

/** A dated row with its identifier, which is made of what the row is about and its first day. */
export function identified<Row extends Dated>(
  shape: z.ZodType<Row>,
  aboutWhat: (row: Row) => string,
) {
  return shape.transform((row) => ({ id: idOf(aboutWhat(row), row), ...row }));
}

/** The identifier of a row about something, by its first day. */
export function idOf(about: string, { effectiveFrom }: Dated): string {
  return `${about}/${effectiveFrom ?? 'UNDATED'}`;
}

/** The rows of a file of this subgraph, such as `facts/case-rules.json`. Throws if one does not have its shape. */
export function readRows<Row>(path: string, shape: z.ZodType<Row>): Row[] {
  const file = new URL(`../../../${path}`, import.meta.url);
  return z.array(shape).parse(JSON.parse(readFileSync(file, 'utf8')));
}
