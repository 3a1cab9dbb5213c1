import { z } from 'zod';
import { datedShape, identified, idOf } from '../dated-row/dated-row.load.ts';

const text = z.string().trim().min(1);

/** What the first character of a generic code stands for, as it is loaded. */
export const familyShape = z.strictObject({
  letter: z.string().regex(/^[A-Z]$/),
  meaning: text,
  citation: text,
  isVerified: z.boolean(),
});

/** A generic code whose deliveries are reported, as it is loaded. In a pattern `_` is any one character. */
export const reportedCodeShape = identified(
  z.strictObject({
    genericCodePattern: z.string().regex(/^[A-Z][A-Z0-9_]{2}$/),
    exceptedGenericCodes: z.array(z.string().regex(/^[A-Z][A-Z0-9]{2}$/)),
    meaning: text,
    ...datedShape,
  }),
  (row) => row.genericCodePattern,
);

const designation = z
  .strictObject({
    designation: z.enum(['MDE', 'SME']),
    basis: z.enum(['RESEARCH_AND_DEVELOPMENT_COST', 'PRODUCTION_COST', 'MUNITIONS_LIST']),
    ...datedShape,
  })
  .refine(
    (row) => (row.designation === 'SME') === (row.basis === 'MUNITIONS_LIST'),
    'Significant military equipment rests on the U.S. Munitions List, major defense equipment on a cost.',
  );

/** An item as it is loaded, with its key and those of its designations. */
export const itemShape = z
  .strictObject({
    genericCode: z.string().regex(/^[A-Z][A-Z0-9]{2}$/),
    maslNumber: z
      .string()
      .regex(/^([0-9A-Z]{13}|[0-9A-Z]{7})$/)
      .nullable(),
    description: text,
    unitOfIssue: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
    munitionsListCategory: z
      .string()
      .regex(/^[IVX]{1,5}$/)
      .nullable(),
    isMajorEndItem: z.boolean(),
    isFictional: z.boolean(),
    ...datedShape,
    designations: z.array(designation).max(20),
  })
  .transform(({ designations, ...item }) => {
    const maslId = maslIdOf(item.genericCode, item.maslNumber);
    const keyed = designations.map((row) => ({
      id: idOf(`${maslId}/${row.designation}`, row),
      maslId,
      ...row,
    }));
    return { item: { maslId, ...item }, designations: keyed };
  });

/** The key of an item: generic code, hyphen and number, or the generic code alone. */
function maslIdOf(genericCode: string, maslNumber: string | null): string {
  return maslNumber === null ? genericCode : `${genericCode}-${maslNumber}`;
}

/** An item as it is loaded, and its designations. */
export type MaslItemRecord = z.infer<typeof itemShape>;

/** The part of the catalogue that the project ships. */
export interface CatalogueFacts {
  readonly families: readonly z.infer<typeof familyShape>[];
  readonly reportedCodes: readonly z.infer<typeof reportedCodeShape>[];
  readonly items: readonly MaslItemRecord[];
}
