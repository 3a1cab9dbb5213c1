import { readFileSync } from 'node:fs';
import type { Database } from '@concord/db';
import { type LoadReport, shiftDates } from '@concord/kernel';
import { z } from 'zod';
import { insertNewCases } from './case.commands.ts';
import { caseStatusesInOrder } from './partner-status.model.ts';

const date = z.iso.date().nullable();
const money = z
  .string()
  .regex(/^\d{1,18}\.\d{2}$/)
  .nullable();

const caseFields = z.strictObject({
  caseId: z.string().regex(/^[A-Z0-9]{2}-[A-Z]-[A-Z0-9]{3}$/),
  purchaser: z.string(),
  type: z.enum([
    'DEFINED_ORDER',
    'BLANKET_ORDER',
    'CLSSA_FMSO_I',
    'CLSSA_FMSO_II',
    'TRAINING',
    'CONSTRUCTION',
    'EDA_SALE',
    'LEASE',
    'BPC',
  ]),
  description: z.string().min(1),
  status: z.string().refine((text) => caseStatusesInOrder.some((status) => status === text)),
  totalValue: money,
  majorDefenseEquipmentValue: money,
  letterOfRequestReceivedOn: date,
  anticipatedOfferDate: date,
  offeredOn: date,
  offerExpirationDate: date,
  acceptedOn: date,
  implementedOn: date,
  supplyServicesCompleteOn: date,
  closedOn: date,
});

// What a purchaser may read of a case begins with its offer.
const caseRecord = caseFields.refine(
  ({ offeredOn, acceptedOn, implementedOn }) =>
    offeredOn !== null || (acceptedOn === null && implementedOn === null),
  { path: ['offeredOn'], error: 'An accepted or implemented case has the day of its offer.' },
);

/** A case of the demonstration world. */
export type CaseRecord = z.infer<typeof caseRecord>;

/** The day the world's dates are written for. */
const writtenFor = '2026-11-02';

/**
 * Loads the invented cases, with their dates moved so that `today` stands where the day they were
 * written for stood. Cases that are there already stay as they are. One transaction.
 */
export function loadDodDemonstration(database: Database, today: string): Promise<LoadReport> {
  const file = new URL('../../../demonstration/cases.json', import.meta.url);
  const records = z.array(caseRecord).parse(JSON.parse(readFileSync(file, 'utf8')));
  return insertNewCases(
    database,
    shiftDates(records, writtenFor, today),
    // Nothing is recorded before it happens.
    new Date(Math.min(Date.parse(`${today}T12:00:00.000Z`), Date.now())),
  );
}
