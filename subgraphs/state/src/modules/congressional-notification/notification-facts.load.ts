import { z } from 'zod';
import type { Certification } from '../../congressional-record/index.ts';
import type { Reading } from '../outside-data/input-record.model.ts';
import { readShape } from '../outside-data/read-records.load.ts';

/** An empty text says as much as none. */
const text = z
  .string()
  .trim()
  .nullable()
  .default(null)
  .transform((value) => (value === '' ? null : value));
const texts = z
  .array(z.string().trim())
  .default([])
  .transform((values) => values.filter((value) => value !== ''));
/** A number would have lost its cents by now; `readNdjson` hands amounts on as texts. */
const amount = z.string({ error: 'is not a text of digits' }).nullable().default(null);

const factShape = z.object({
  transmittal_no: z.string(),
  kind: z.enum(['36b1_notification', '36b5_enhancement', '36c_license']),
  statute_in_cover_letter: text,
  emergency_determination: z.boolean().default(false),
  date_delivered: text,
  record_date: text,
  purchaser_as_printed: text,
  purchaser: text,
  purchaser_iso3: text,
  title: text,
  mde_value_usd: amount,
  other_value_usd: amount,
  total_value_usd: amount,
  revised_total_value_usd: amount,
  funding_source: text,
  items: z
    .array(
      z.object({
        quantity: z.number().nullable().default(null),
        up_to: z.boolean().default(false),
        item: z.string(),
        mde: z.boolean().nullable().default(null),
      }),
    )
    .default([]),
  other_items: texts,
  implementing_agency: text,
  case_ids: texts,
  prior_case_ids: texts,
  amends_transmittal_no: text,
  amends_date: text,
  principal_contractors: z.array(z.object({ name: z.string(), location: text })).default([]),
  source: z.object({ citation: text, issue_address: text }),
  parse_notes: texts,
  retrieved_on: text,
  marking: text,
});

/**
 * A certification without its sentences: a line of `facts/congressional-notifications.ndjson`. A
 * line of parsed notices has all of it too, and more.
 */
export type NotificationFact = z.infer<typeof factShape>;

/** Reads the facts of a certification, or says why it cannot be taken. */
export function readNotificationFact(value: unknown): Reading<NotificationFact> {
  return readShape(factShape, value);
}

/** Whether a value is a certification, as parsed notices and the shipped facts are. */
export function isCertification(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'transmittal_no' in value;
}

/** What the project keeps of a parsed certification, fetched on a day: the facts, no sentences. */
export function notificationFact(
  certification: Certification,
  retrievedOn: string | null = null,
): NotificationFact {
  const { source, ...facts } = certification;
  return {
    transmittal_no: facts.transmittal_no,
    kind: facts.kind,
    statute_in_cover_letter: facts.statute_in_cover_letter,
    emergency_determination: facts.emergency_determination,
    date_delivered: facts.date_delivered,
    record_date: facts.record_date,
    purchaser_as_printed: facts.purchaser_as_printed,
    purchaser: facts.purchaser,
    purchaser_iso3: facts.purchaser_iso3,
    title: facts.title,
    mde_value_usd: facts.mde_value_usd,
    other_value_usd: facts.other_value_usd,
    total_value_usd: facts.total_value_usd,
    revised_total_value_usd: facts.revised_total_value_usd,
    funding_source: facts.funding_source,
    items: facts.items.map(({ quantity, up_to, item, mde }) => ({ quantity, up_to, item, mde })),
    other_items: [...facts.other_items],
    implementing_agency: facts.implementing_agency,
    case_ids: [...facts.case_ids],
    prior_case_ids: [...facts.prior_case_ids],
    amends_transmittal_no: facts.amends_transmittal_no,
    amends_date: facts.amends_date,
    principal_contractors: facts.principal_contractors.map(({ name, location }) => ({
      name,
      location,
    })),
    source: { citation: source.citation, issue_address: source.issue_address },
    parse_notes: [...facts.parse_notes],
    retrieved_on: retrievedOn,
    marking: null,
  };
}
