import { createDecide, type FieldPolicy } from '@concord/kernel';
import type { DataClass } from '../generated/schema.ts';
import { matrix } from './matrix.ts';

/** Decides by the matrix of the partner-facing subgraph; no cell has a condition yet. */
const decide = createDecide<DataClass, never>(matrix, [], {});

/** What stands before every field of this subgraph. */
export const partnerPolicy: FieldPolicy = {
  decide: (viewer, dataClass, action) => decide(viewer, dataClass as DataClass, action),
  dataClasses: Object.keys(matrix),
  sensitiveClasses: [],
  rowConditions: {},
};
