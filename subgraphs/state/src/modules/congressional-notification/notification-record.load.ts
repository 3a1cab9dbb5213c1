import { washingtonDate } from '@concord/kernel';
import { z } from 'zod';
import { receiptOf } from '../../notification-evaluation/receipt.ts';
import type { Reading } from '../outside-data/input-record.model.ts';
import { readShape } from '../outside-data/read-records.load.ts';
import { readAmount } from './amount.load.ts';
import { markingRefusal } from './marking.load.ts';

const text = z.string().trim().min(1, 'is empty');
const date = z.iso.date('is not a calendar date such as 2026-03-02').nullable();
const money = z.string('is not a text of digits').nullable();

const notificationShape = z.strictObject({
  transmittalNumber: z
    .string()
    .regex(
      /^[A-Z]*[ -]?[0-9A-Z]{2}-[0-9A-Z]{1,4}$/,
      'is not a transmittal number such as 24-30, 0S-23 or 24-0J',
    ),
  authority: z
    .enum(['AECA_36B_1', 'AECA_36B_5A', 'AECA_36B_5C'], 'is not a provision that is known')
    .nullable(),
  status: z.enum([
    'DRAFT',
    'IN_CLEARANCE',
    'TIERED_REVIEW',
    'READY',
    'TRANSMITTED',
    'JOINT_RESOLUTION_ENACTED',
    'WITHDRAWN',
  ]),
  title: text.nullable(),
  purchaserCode: text.nullable(),
  purchaserAsPrinted: text,
  isFictional: z.boolean(),
  majorDefenseEquipmentValue: money,
  otherValue: money,
  totalValue: money,
  revisedTotalValue: money,
  items: z.array(
    z.strictObject({
      quantity: z.int().min(1).max(2_147_483_647).nullable(),
      isUpTo: z.boolean(),
      description: text,
      isMajorDefenseEquipment: z.boolean(),
    }),
  ),
  otherItems: z.array(text),
  contractors: z.array(z.strictObject({ name: text, location: text.nullable() })),
  fundingSource: text.nullable(),
  implementingAgencies: z
    .array(z.string().regex(/^[A-Z]$/, 'is not the letter of an agency'))
    .transform((letters) => [...new Set(letters)].toSorted()),
  implementingAgenciesAsPrinted: z.array(text),
  caseIdentifiers: z.array(text),
  priorCaseIdentifiers: z.array(text),
  amends: z.strictObject({ transmittalNumber: text, notifiedOn: date }).nullable(),
  isEmergency: z.boolean(),
  /** The day of delivery to Congress that the notice prints. */
  deliveredOn: date,
  receivedOnHouse: date,
  receivedOnSenate: date,
  /** What to say of the day of receipt instead of what follows from the days given. */
  receivedNote: text.nullable().default(null),
  publishedAt: z.iso.datetime({ precision: 3 }).nullable(),
  tieredReview: z
    .strictObject({
      tier: z.enum(['TIER_1_NATO_PLUS_FIVE', 'TIER_2_OTHER', 'TIER_3_SENSITIVE']),
      openedOn: z.iso.date(),
      clearedOn: date,
    })
    .nullable(),
  marking: z.string().nullable().default(null),
  notes: z.array(text),
  provenance: z.strictObject({ source: text, address: z.url().nullable(), retrievedOn: date }),
});

/** A notification as it is loaded, in the words of the schema. */
export type NotificationRecord = z.infer<typeof notificationShape>;

const beforeTransmittal: readonly string[] = ['DRAFT', 'IN_CLEARANCE', 'TIERED_REVIEW', 'READY'];

/** Reads a notification as it stands on a day, or says why it cannot be taken. */
export function readNotificationRecord(value: unknown, today: string): Reading<NotificationRecord> {
  const reading = readShape(notificationShape, value);
  if ('reason' in reading) {
    return reading;
  }
  const record = withReadAmounts(reading.value);
  const reason = refusalOf(record) ?? contradictionIn(record, today);
  return reason === null ? { value: record } : { reason };
}

/** When Congress received it, or null while it has not. */
export function receivedOnOf(record: NotificationRecord): string | null {
  return receiptOf(record)?.receivedOn ?? null;
}

function withReadAmounts(record: NotificationRecord): NotificationRecord {
  const equipment = readAmount(
    'value of major defense equipment',
    record.majorDefenseEquipmentValue,
  );
  const other = readAmount('other value', record.otherValue);
  const total = readAmount('total value', record.totalValue);
  const revised = readAmount('revised total value', record.revisedTotalValue);
  return {
    ...record,
    majorDefenseEquipmentValue: equipment.amount,
    otherValue: other.amount,
    totalValue: total.amount,
    revisedTotalValue: revised.amount,
    notes: [...record.notes, ...equipment.notes, ...other.notes, ...total.notes, ...revised.notes],
  };
}

function refusalOf(record: NotificationRecord): string | null {
  const { title, items, otherItems } = record;
  const descriptions = items.map(({ description }) => description);
  return markingRefusal(record.marking, [
    ...(title === null ? [] : [title]),
    ...descriptions,
    ...otherItems,
  ]);
}

/** What cannot all be so, in a sentence; null if it can. */
function contradictionIn(record: NotificationRecord, today: string): string | null {
  const receivedOn = receivedOnOf(record);
  return (
    receiptContradiction(record, receivedOn, today) ??
    publicationContradiction(record, receivedOn) ??
    historyContradiction(record, receivedOn)
  );
}

function receiptContradiction(
  { status }: NotificationRecord,
  receivedOn: string | null,
  today: string,
): string | null {
  const isBefore = beforeTransmittal.includes(status);
  if (receivedOn === null) {
    return isBefore || status === 'WITHDRAWN'
      ? null
      : `Its status is ${status}, but no day says when Congress received it.`;
  }
  if (isBefore) {
    return `Congress received it on ${receivedOn}, but its status is ${status}.`;
  }
  return receivedOn > today
    ? `Congress received it on ${receivedOn}, which is after today, ${today}.`
    : null;
}

function publicationContradiction(
  { publishedAt }: NotificationRecord,
  receivedOn: string | null,
): string | null {
  if (publishedAt === null) {
    return null;
  }
  const publishedOn = washingtonDate(new Date(publishedAt));
  if (receivedOn === null) {
    return `It was published on ${publishedOn}, but no day says when Congress received it.`;
  }
  return publishedOn < receivedOn
    ? `It was published on ${publishedOn}, before Congress received it on ${receivedOn}.`
    : null;
}

function historyContradiction(
  { amends, tieredReview }: NotificationRecord,
  receivedOn: string | null,
): string | null {
  const amendedOn = amends?.notifiedOn ?? null;
  if (amendedOn !== null && receivedOn !== null && amendedOn > receivedOn) {
    return `It amends a notification of ${amendedOn}, which is after its own day, ${receivedOn}.`;
  }
  const clearedOn = tieredReview?.clearedOn ?? null;
  return tieredReview !== null && clearedOn !== null && clearedOn < tieredReview.openedOn
    ? `Its tiered review was cleared on ${clearedOn}, before it was opened on ${tieredReview.openedOn}.`
    : null;
}
