import { readFileSync } from 'node:fs';
import type { Database } from '@concord/db';
import type { LoadReport } from '@concord/kernel';
import { z } from 'zod';
import { upsertImplementingAgencies } from './implementing-agency.commands.ts';

const agency = z.strictObject({
  code: z.string().regex(/^[A-Z]$/),
  name: z.string().min(1),
  effectiveFrom: z.iso.date().nullable(),
  effectiveTo: z.iso.date().nullable(),
  citation: z.string().min(1),
  isVerified: z.boolean(),
});

/** Loads the letters of the implementing agencies that the project ships. One transaction. */
export function loadImplementingAgencies(database: Database): Promise<LoadReport> {
  const file = new URL('../../../facts/implementing-agencies.json', import.meta.url);
  const records = z.array(agency).parse(JSON.parse(readFileSync(file, 'utf8')));
  return upsertImplementingAgencies(database, records);
}
