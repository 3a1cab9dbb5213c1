import { boolean, date, integer, numeric, text, timestamp } from 'drizzle-orm/pg-core';
import { dodPublished } from './schema.ts';

const money = (name: string) => numeric(name, { precision: 20, scale: 2 });
const recordedAt = () =>
  timestamp('recorded_at', { withTimezone: true, mode: 'string', precision: 3 }).notNull();

const standing = {
  caseId: text('case_id').notNull(),
  version: integer().notNull(),
  purchaserCode: text('purchaser_code').notNull(),
  implementingAgency: text('implementing_agency').notNull(),
  isFictional: boolean('is_fictional').notNull(),
  status: text().notNull(),
  documentUnderReview: text('document_under_review'),
  totalValue: money('total_value'),
  majorDefenseEquipmentValue: money('major_defense_equipment_value'),
  recordedAt: recordedAt(),
};
const offer = {
  caseId: text('case_id').notNull(),
  documentCode: text('document_code').notNull(),
  version: integer().notNull(),
  purchaserCode: text('purchaser_code').notNull(),
  isFictional: boolean('is_fictional').notNull(),
  description: text().notNull(),
  status: text().notNull(),
  offeredOn: date('offered_on').notNull(),
  offerExpirationDate: date('offer_expiration_date').notNull(),
  totalValue: money('total_value').notNull(),
  initialDeposit: money('initial_deposit').notNull(),
  isDepositDue: boolean('is_deposit_due').notNull(),
  recordedAt: recordedAt(),
  reportableLines: text('reportable_lines').array(),
};
const letterAnswer = {
  letterNumber: text('letter_number').notNull(),
  version: integer().notNull(),
  purchaserCode: text('purchaser_code').notNull(),
  status: text().notNull(),
  informationRequested: text('information_requested'),
  caseId: text('case_id'),
  recordedAt: recordedAt(),
};
const discrepancyAnswer = {
  reportNumber: text('report_number').notNull(),
  version: integer().notNull(),
  purchaserCode: text('purchaser_code').notNull(),
  status: text().notNull(),
  creditedValue: money('credited_value'),
  explanation: text(),
  recordedAt: recordedAt(),
};

/** Every version of where a case stands, for State's staff. */
export const publishedCaseVersions = dodPublished.table('case_versions', standing);
/** Where each case stands now, for State's staff. */
export const publishedCases = dodPublished.view('cases', standing).existing();
/** Every version of an offer. */
export const publishedOfferVersions = dodPublished.table('offer_versions', offer);
/** Each offer as it stands, for its purchaser. */
export const publishedOffers = dodPublished.view('offers', offer).existing();
/** Every version of the answer to a Letter of Request. */
export const publishedLetterAnswerVersions = dodPublished.table(
  'letter_answer_versions',
  letterAnswer,
);
/** What became of each Letter of Request, for its sender. */
export const publishedLetterAnswers = dodPublished.view('letter_answers', letterAnswer).existing();
/** Acts of purchasers that moved nothing. */
export const publishedActsWithoutEffect = dodPublished.table('acts_without_effect', {
  stream: text().notNull(),
  sequence: integer().notNull(),
  caseId: text('case_id').notNull(),
  purchaserCode: text('purchaser_code').notNull(),
  recordedAt: recordedAt(),
});
/** Every version of the answer to a Supply Discrepancy Report. */
export const publishedDiscrepancyAnswerVersions = dodPublished.table(
  'discrepancy_answer_versions',
  discrepancyAnswer,
);
/** What became of each Supply Discrepancy Report, for its sender. */
export const publishedDiscrepancyAnswers = dodPublished
  .view('discrepancy_answers', discrepancyAnswer)
  .existing();
