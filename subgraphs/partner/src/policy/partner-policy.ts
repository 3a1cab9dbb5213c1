import { createDecide, type FieldPolicy } from '@concord/kernel';
import type { DataClass } from '../generated/schema.ts';
import type { PurchaserRecordFacts } from '../modules/purchaser-record/purchaser-record.model.ts';
import { recordConditionHolds } from '../modules/purchaser-record/purchaser-record.policy.ts';
import { type Condition, conditions, matrix } from './matrix.ts';

/** Decides by the matrix of the partner-facing subgraph. */
export const decide = createDecide<DataClass, Condition>(matrix, conditions, {
  AUDIT_PURPOSE: (viewer) => viewer.purpose === 'audit',
});

const onRecord: FieldPolicy['rowConditions'][string] = (condition, viewer, row) =>
  recordConditionHolds(condition as Condition, viewer, row as PurchaserRecordFacts);

/** What stands before every field of this subgraph. */
export const partnerPolicy: FieldPolicy = {
  decide: (viewer, dataClass, action) => decide(viewer, dataClass as DataClass, action),
  dataClasses: Object.keys(matrix),
  sensitiveClasses: [],
  rowConditions: { DiscrepancyReport: onRecord, LetterOfRequest: onRecord },
};
