import type { Rejection } from '@concord/kernel';
import type { z } from 'zod';
import { canonicalJson } from './canonical-json.model.ts';
import type { InputRecord, Reading, ReadRecords } from './input-record.model.ts';

/**
 * Reads records one by one. A key that comes twice with the same content counts once; with another
 * content the second is rejected, since nobody could say which of them holds.
 */
export function readRecords<Value>(
  inputs: readonly InputRecord[],
  read: (value: unknown) => Reading<Value>,
  keyOf: (value: Value) => string,
): ReadRecords<Value> {
  const records = new Map<string, Value>();
  const rejected: Rejection[] = [];
  let repeated = 0;
  for (const { file, line, value } of inputs) {
    const reading = unfitness(value) ?? read(value);
    if ('reason' in reading) {
      rejected.push({ file, line, reason: reading.reason });
      continue;
    }
    const key = keyOf(reading.value);
    const first = records.get(key);
    if (first === undefined) {
      records.set(key, reading.value);
    } else if (canonicalJson(first) === canonicalJson(reading.value)) {
      repeated += 1;
    } else {
      const reason = `${key} comes twice in this load with different contents; the first is kept.`;
      rejected.push({ file, line, reason });
    }
  }
  return { records, repeated, rejected };
}

/** What no reader has to look at: a line that is not JSON, or a text the database cannot hold. */
function unfitness(value: unknown): { readonly reason: string } | null {
  if (typeof value === 'string') {
    return { reason: 'The line is not JSON.' };
  }
  return holdsBrokenText(value)
    ? { reason: 'A text holds a null character or half of a character.' }
    : null;
}

function holdsBrokenText(value: unknown): boolean {
  if (typeof value === 'string') {
    return value.includes('\0') || /\p{Surrogate}/u.test(value);
  }
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsBrokenText);
}

/** Reads a value by its shape; the reason names the member and what is wrong with it. */
export function readShape<Value>(shape: z.ZodType<Value>, value: unknown): Reading<Value> {
  const read = shape.safeParse(value);
  return read.success ? { value: read.data } : { reason: reasonOf(read.error) };
}

function reasonOf({ issues }: z.ZodError): string {
  const [issue] = issues;
  if (issue === undefined) {
    return 'The record cannot be read.';
  }
  const member = issue.path.join('.');
  const what = issue.message.replace(/\.?$/, '.');
  return member === '' ? what : `\`${member}\`: ${what}`;
}
