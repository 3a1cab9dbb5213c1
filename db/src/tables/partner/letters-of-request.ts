import { boolean, date, integer, jsonb, text } from 'drizzle-orm/pg-core';
import { moment } from './record-columns.ts';
import { partner } from './schema.ts';

/** What a letter asks for, as it is kept. A quantity is a decimal text. */
export interface LetterItem {
  readonly description: string;
  readonly quantity: string;
  readonly isMajorDefenseEquipment?: boolean;
}

const letter = {
  letterNumber: text('letter_number').notNull(),
  purchaserCode: text('purchaser_code').notNull(),
  version: integer().notNull(),
  status: text().notNull(),
  kind: text().notNull(),
  implementingAgency: text('implementing_agency').notNull(),
  customerReference: text('customer_reference'),
  description: text().notNull(),
  information: text().array().notNull(),
  datedOn: date('dated_on').notNull(),
  neededBy: date('needed_by'),
  fundingSource: text('funding_source').notNull(),
  items: jsonb().$type<readonly LetterItem[]>().notNull(),
  signerName: text('signer_name').notNull(),
  signerTitle: text('signer_title').notNull(),
  isFictional: boolean('is_fictional').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  changedAt: moment('changed_at').notNull(),
};

/** Letters of Request as their senders left them. */
export const lettersOfRequest = partner.table('letters_of_request', {
  ...letter,
  year: integer().notNull(),
  ordinal: integer().notNull(),
  answeredVersion: integer('answered_version'),
});

/** Letters of Request beside what was answered, with the status that follows from both. */
export const letters = partner
  .view('letters', {
    ...letter,
    informationRequested: text('information_requested'),
    caseId: text('case_id'),
    answerVersion: integer('answer_version'),
    answeredAt: moment('answered_at'),
  })
  .existing();
