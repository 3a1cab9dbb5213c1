import type { LoadReport, Rejection } from '@concord/kernel';

/** One record of outside data, not yet checked, with its place for the report. */
export interface InputRecord {
  readonly file: string;
  readonly line: number;
  readonly value: unknown;
}

/** What a record says, or why it cannot be taken, in a sentence. */
export type Reading<Value> = { readonly value: Value } | { readonly reason: string };

/** Records that could be read, each once by its key, and the others with their reasons. */
export interface ReadRecords<Value> {
  readonly records: ReadonlyMap<string, Value>;
  /** How many repeat a record of the same load word for word. */
  readonly repeated: number;
  readonly rejected: readonly Rejection[];
}

/** A number of records that were stored, and of those that were there already. */
export type StoredCounts = Pick<LoadReport, 'accepted' | 'unchanged'>;
