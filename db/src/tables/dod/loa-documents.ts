import { boolean, date, integer, text } from 'drizzle-orm/pg-core';
import { money, quantity } from './columns.ts';
import { dod } from './schema.ts';

const part = () => ({
  caseId: text('case_id').notNull(),
  code: text().notNull(),
});
/** What decides whether a purchaser reads a row. */
const released = () => ({
  purchaserCode: text('purchaser_code').notNull(),
  isReleased: boolean('is_released').notNull(),
});

/** Documents of cases: what a purchaser reads of them once they are released. */
export const loaDocuments = dod.table('loa_documents', {
  ...part(),
  ...released(),
  type: text().notNull(),
  purpose: text().notNull(),
  offerVersion: integer('offer_version').notNull(),
  offeredOn: date('offered_on'),
  offerExpirationDate: date('offer_expiration_date'),
  acceptedOn: date('accepted_on'),
  signer: text(),
  implementedOn: date('implemented_on'),
  netValue: money('net_value'),
  packingValue: money('packing_value'),
  administrativeValue: money('administrative_value'),
  transportationValue: money('transportation_value'),
  otherValue: money('other_value'),
  totalValue: money('total_value'),
  majorDefenseEquipmentValue: money('major_defense_equipment_value'),
  initialDeposit: money('initial_deposit'),
  depositReceived: money('deposit_received').notNull(),
  depositReceivedOn: date('deposit_received_on'),
});

/** Where documents stand inside the government. */
export const loaDocumentStatuses = dod.table('loa_document_statuses', {
  ...part(),
  status: text().notNull(),
  restatements: integer().notNull(),
  depositRule: text('deposit_rule'),
  approvedForWritingOn: date('approved_for_writing_on'),
  signedForAgencyBy: text('signed_for_agency_by'),
  countersignedOn: date('countersigned_on'),
  countersignedBy: text('countersigned_by'),
  transmittalNumber: text('transmittal_number'),
  isNotificationRequired: boolean('is_notification_required'),
  isNotificationCleared: boolean('is_notification_cleared'),
  emergencyImplementation: text('emergency_implementation'),
});

/** Lines with their estimated prices, as the document shows them. */
export const loaLines = dod.table('loa_lines', {
  ...part(),
  lineNumber: text('line_number').notNull(),
  ...released(),
  maslId: text('masl_id').notNull(),
  description: text().notNull(),
  quantity: quantity('quantity').notNull(),
  unitOfIssue: text('unit_of_issue').notNull(),
  unitPrice: money('unit_price').notNull(),
  sourceCode: text('source_code').notNull(),
  typeOfAssistance: text('type_of_assistance').notNull(),
  offerReleaseCode: text('offer_release_code'),
  deliveryTermCode: text('delivery_term_code'),
  monthsOfService: integer('months_of_service'),
  isMajorDefenseEquipment: boolean('is_major_defense_equipment').notNull(),
  isSignificantMilitaryEquipment: boolean('is_significant_military_equipment').notNull(),
  lineValue: money('line_value').notNull(),
});

/** What line prices are built of. */
export const loaLineBuilds = dod.table('loa_line_builds', {
  ...part(),
  lineNumber: text('line_number').notNull(),
  baseValue: money('base_value').notNull(),
  nonrecurringValue: money('nonrecurring_value').notNull(),
  contractAdministrationValue: money('contract_administration_value').notNull(),
  storageValue: money('storage_value').notNull(),
  otherValue: money('other_value').notNull(),
  packingValue: money('packing_value').notNull(),
  administrativeValue: money('administrative_value').notNull(),
  administrativeRateId: text('administrative_rate_id'),
  transportationValue: money('transportation_value').notNull(),
  firstAcceptedOn: date('first_accepted_on'),
});

/** Terms of sale with their amounts. */
export const loaTerms = dod.table('loa_terms', {
  ...part(),
  position: integer().notNull(),
  ...released(),
  term: text().notNull(),
  amount: money('amount').notNull(),
});

/** Payment schedules. */
export const loaInstallments = dod.table('loa_installments', {
  ...part(),
  position: integer().notNull(),
  ...released(),
  dueOn: date('due_on'),
  amount: money('amount').notNull(),
});

/** Notes of documents. */
export const loaNotes = dod.table('loa_notes', {
  ...part(),
  position: integer().notNull(),
  ...released(),
  noteId: text('note_id').notNull(),
  text: text().notNull(),
});

/** What was delivered on lines. */
export const lineDeliveries = dod.table('line_deliveries', {
  caseId: text('case_id').notNull(),
  lineNumber: text('line_number').notNull(),
  purchaserCode: text('purchaser_code').notNull(),
  deliveredQuantity: quantity('delivered_quantity').notNull(),
  lastDeliveredOn: date('last_delivered_on'),
});

/** What was authorized and obligated on lines. */
export const lineObligations = dod.table('line_obligations', {
  caseId: text('case_id').notNull(),
  lineNumber: text('line_number').notNull(),
  obligationalAuthority: money('obligational_authority').notNull(),
  obligated: money('obligated').notNull(),
});
