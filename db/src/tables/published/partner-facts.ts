import { boolean, date, integer, jsonb, numeric, text, timestamp } from 'drizzle-orm/pg-core';
import { partnerPublished } from './schema.ts';

/** What a published letter asks for. A quantity is a decimal text. */
export interface PublishedLetterItem {
  readonly description: string;
  readonly quantity: string;
  readonly isMajorDefenseEquipment?: boolean;
}

/** The event that made a row. */
const madeBy = {
  stream: text().notNull(),
  sequence: integer().notNull(),
  recordedAt: timestamp('recorded_at', {
    withTimezone: true,
    mode: 'string',
    precision: 3,
  }).notNull(),
};
const letter = {
  letterNumber: text('letter_number').notNull(),
  version: integer().notNull(),
  purchaserCode: text('purchaser_code').notNull(),
  kind: text().notNull(),
  status: text().notNull(),
  implementingAgency: text('implementing_agency').notNull(),
  customerReference: text('customer_reference'),
  description: text().notNull(),
  datedOn: date('dated_on').notNull(),
  neededBy: date('needed_by'),
  fundingSource: text('funding_source').notNull(),
  items: jsonb().$type<readonly PublishedLetterItem[]>().notNull(),
  signerName: text('signer_name').notNull(),
  signerTitle: text('signer_title').notNull(),
  isFictional: boolean('is_fictional').notNull(),
  ...madeBy,
};
const report = {
  reportNumber: text('report_number').notNull(),
  version: integer().notNull(),
  purchaserCode: text('purchaser_code').notNull(),
  caseId: text('case_id').notNull(),
  lineNumber: text('line_number').notNull(),
  kind: text().notNull(),
  status: text().notNull(),
  quantity: numeric({ precision: 18, scale: 4 }),
  claimedValue: numeric('claimed_value', { precision: 20, scale: 2 }).notNull(),
  discoveredOn: date('discovered_on').notNull(),
  textOfReport: text('text_of_report').notNull(),
  isFictional: boolean('is_fictional').notNull(),
  ...madeBy,
};

/** Every version of a Letter of Request. */
export const publishedLetterVersions = partnerPublished.table('letter_versions', letter);
/** Each Letter of Request as its sender left it. */
export const publishedLetters = partnerPublished.view('letters', letter).existing();
/** What purchasers answered to offers. */
export const publishedLoaResponses = partnerPublished.table('loa_responses', {
  caseId: text('case_id').notNull(),
  documentCode: text('document_code').notNull(),
  offerVersion: integer('offer_version').notNull(),
  kind: text().notNull(),
  purchaserCode: text('purchaser_code').notNull(),
  signerName: text('signer_name'),
  signerTitle: text('signer_title'),
  signedOn: date('signed_on'),
  changes: text().array().notNull(),
  reason: text(),
  ...madeBy,
});
/** Every version of a Supply Discrepancy Report. */
export const publishedDiscrepancyReportVersions = partnerPublished.table(
  'discrepancy_report_versions',
  report,
);
/** Each Supply Discrepancy Report as its sender left it. */
export const publishedDiscrepancyReports = partnerPublished
  .view('discrepancy_reports', report)
  .existing();
