import { boolean, date, integer, text } from 'drizzle-orm/pg-core';
import { money } from './record-columns.ts';
import { partner } from './schema.ts';

/** What waits for purchasers; a view over their own records and what was published to them. */
export const workList = partner
  .view('work_list', {
    kind: text().notNull(),
    reference: text().notNull(),
    purchaserCode: text('purchaser_code').notNull(),
    description: text().notNull(),
    since: date().notNull(),
    dueOn: date('due_on'),
    amount: money('amount'),
    isFictional: boolean('is_fictional').notNull(),
    offerVersion: integer('offer_version'),
  })
  .existing();
