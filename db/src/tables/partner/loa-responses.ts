import { boolean, date, integer, text } from 'drizzle-orm/pg-core';
import { moment } from './record-columns.ts';
import { partner } from './schema.ts';

/** What purchasers answered to offers: one answer for each version of an offer. */
export const loaResponses = partner.table('loa_responses', {
  stream: text().notNull(),
  sequence: integer().notNull(),
  caseId: text('case_id').notNull(),
  documentCode: text('document_code').notNull(),
  offerVersion: integer('offer_version').notNull(),
  purchaserCode: text('purchaser_code').notNull(),
  kind: text().notNull(),
  signerName: text('signer_name'),
  signerTitle: text('signer_title'),
  signerAgency: text('signer_agency'),
  signedOn: date('signed_on'),
  changes: text().array().notNull(),
  reason: text(),
  isFictional: boolean('is_fictional').notNull(),
  recordedAt: moment('recorded_at').notNull(),
});
