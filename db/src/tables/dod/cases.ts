import { sql } from 'drizzle-orm';
import { boolean, date, integer, text } from 'drizzle-orm/pg-core';
import { money } from './columns.ts';
import { dod } from './schema.ts';

/** Case headers: what the purchaser may see in some state of the case. */
export const cases = dod.table('cases', {
  caseId: text('case_id').primaryKey(),
  customerCode: text('customer_code').notNull().generatedAlwaysAs(sql`left(case_id, 2)`),
  purchaserCode: text('purchaser_code').notNull(),
  implementingAgency: text('implementing_agency').notNull(),
  type: text().notNull(),
  description: text().notNull(),
  isFictional: boolean('is_fictional').notNull(),
  partnerStatus: text('partner_status').notNull(),
  isOfferExpired: boolean('is_offer_expired').notNull(),
  totalValue: money('total_value'),
  majorDefenseEquipmentValue: money('major_defense_equipment_value'),
  letterOfRequestReceivedOn: date('letter_of_request_received_on'),
  anticipatedOfferDate: date('anticipated_offer_date'),
  offeredOn: date('offered_on'),
  offerExpirationDate: date('offer_expiration_date'),
  acceptedOn: date('accepted_on'),
  implementedOn: date('implemented_on'),
  supplyServicesCompleteOn: date('supply_services_complete_on'),
  closedOn: date('closed_on'),
});

/** Exact statuses and what else of a case is the government's own, which a purchaser's role cannot read. */
export const caseStatuses = dod.table('case_statuses', {
  caseId: text('case_id').primaryKey(),
  status: text().notNull(),
  version: integer().notNull(),
  purchaserCode: text('purchaser_code').notNull(),
  category: text(),
  statusSince: date('status_since'),
  isBarred: boolean('is_barred').notNull(),
  letterNumber: text('letter_number'),
  letterActionableOn: date('letter_actionable_on'),
  letterCompleteOn: date('letter_complete_on'),
  offerClockStoppedOn: date('offer_clock_stopped_on'),
  linkedCaseId: text('linked_case_id'),
  terminationCost: money('termination_cost'),
  refund: money('refund'),
});
