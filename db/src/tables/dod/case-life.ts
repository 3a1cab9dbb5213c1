import { boolean, date, integer, jsonb, text, timestamp } from 'drizzle-orm/pg-core';
import { moment, money } from './columns.ts';
import { dod } from './schema.ts';

const caseId = () => text('case_id').notNull();
const position = () => integer().notNull();

/** The rules that transitions ask for. */
export const caseGuards = dod.table('case_guards', {
  name: text().primaryKey(),
  description: text().notNull(),
  citation: text().notNull(),
});

/** Who may do what, from where to where. */
export const caseTransitions = dod.table('case_transitions', {
  id: text().primaryKey(),
  command: text().notNull(),
  subject: text().notNull(),
  from: text('from_status'),
  to: text('to_status'),
  roles: text().array().notNull(),
  agency: text().notNull(),
  guards: text().array().notNull(),
  citation: text().notNull(),
  isVerified: boolean('is_verified').notNull(),
  position: position(),
});

/** Days of the record of milestones. */
export const caseMilestones = dod.table('case_milestones', {
  caseId: caseId(),
  position: position(),
  milestone: text().notNull(),
  reachedOn: date('reached_on').notNull(),
  documentCode: text('document_code'),
  actor: text().notNull(),
});

/** What stops a case. */
export const caseHolds = dod.table('case_holds', {
  caseId: caseId(),
  holdId: text('hold_id').notNull(),
  kind: text().notNull(),
  reason: text().notNull(),
  isBlocking: boolean('is_blocking').notNull(),
  stopsClock: boolean('stops_clock').notNull(),
  openedOn: date('opened_on').notNull(),
  releasedOn: date('released_on'),
});

/** Releases and waivers. */
export const releaseDeterminations = dod.table('release_determinations', {
  caseId: caseId(),
  kind: text().notNull(),
  authority: text().notNull(),
  status: text().notNull(),
  requestedOn: date('requested_on').notNull(),
  determinedOn: date('determined_on'),
  conditions: text(),
  expiresOn: date('expires_on'),
});

/** What country teams say. */
export const countryTeamAssessments = dod.table('country_team_assessments', {
  caseId: caseId(),
  assessmentId: text('assessment_id').notNull(),
  statement: text().notNull(),
  submittedOn: date('submitted_on').notNull(),
  chiefOfMissionConcurredOn: date('chief_of_mission_concurred_on'),
  endorsedOn: date('endorsed_on'),
});

/** Why preparations take longer. */
export const extenuatingFactors = dod.table('extenuating_factors', {
  caseId: caseId(),
  code: text().notNull(),
  estimatedDays: integer('estimated_days').notNull(),
  actualDays: integer('actual_days'),
});

/** Offices that hold cases. */
export const caseCustodies = dod.table('case_custodies', {
  caseId: caseId(),
  office: text().notNull(),
  since: date().notNull(),
});

/** Who holds cases, as purchasers are told. */
export const partnerCustodies = dod.table('partner_custodies', {
  caseId: caseId(),
  office: text().notNull(),
  purchaserCode: text('purchaser_code').notNull(),
  since: date().notNull(),
});

/** How long cases stood in their statuses. */
export const caseStatusSpans = dod.table('case_status_spans', {
  caseId: caseId(),
  position: position(),
  status: text().notNull(),
  enteredOn: date('entered_on').notNull(),
  leftOn: date('left_on'),
});

/** What purchasers saw of their cases since when. */
export const partnerVersions = dod.table('partner_versions', {
  caseId: caseId(),
  version: integer().notNull(),
  purchaserCode: text('purchaser_code').notNull(),
  recordedAt: moment('recorded_at').notNull(),
  occurredOn: date('occurred_on').notNull(),
  snapshot: jsonb().notNull(),
});

/** The facts of other agencies that were applied. */
export const appliedFacts = dod.table('applied_facts', {
  agency: text().notNull(),
  stream: text().notNull(),
  sequence: integer().notNull(),
  caseId: caseId(),
  outcome: text().notNull(),
  explanation: text(),
});

/** Cases that one program's service alone settles, until a moment. */
export const serviceLeases = dod.table('service_leases', {
  caseId: text('case_id').primaryKey(),
  until: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
});

/** Supply Discrepancy Reports, as the Department of Defense answers them. */
export const discrepancies = dod.table('discrepancies', {
  reportNumber: text('report_number').primaryKey(),
  caseId: caseId(),
  purchaserCode: text('purchaser_code').notNull(),
  lineNumber: text('line_number').notNull(),
  kind: text().notNull(),
  claimedValue: money('claimed_value').notNull(),
  status: text().notNull(),
  receivedOn: date('received_on').notNull(),
  creditedValue: money('credited_value'),
  explanation: text(),
  denials: integer().notNull(),
});
