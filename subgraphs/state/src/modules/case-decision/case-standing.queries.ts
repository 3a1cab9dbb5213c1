import type { Database } from '@concord/db';
import { publishedCases, publishedCaseVersions } from '@concord/db/published';
import {
  caseDecisionGrounds,
  caseDecisions,
  congressionalNotifications,
  notificationThresholds,
} from '@concord/db/state';
import { and, desc, eq, or, sql } from 'drizzle-orm';
import type { NotificationThreshold } from '../../notification-evaluation/index.ts';
import { selectCountries, selectGroupMemberships } from '../country/country.queries.ts';
import type { CaseStanding, EarlierDecision, PublishedCase } from './case-standing.model.ts';
import type { NamingNotification } from './named-notification.model.ts';
import type { DecisionLaw } from './notification-need.model.ts';

/** Where a case stands and what State decided on it; null if none is published. Lock its stream first. */
export async function selectCaseStanding(
  transaction: Database,
  caseId: string,
): Promise<CaseStanding | null> {
  const [held] = await transaction
    .select()
    .from(publishedCases)
    .where(eq(publishedCases.caseId, caseId));
  return held === undefined
    ? null
    : {
        case: held,
        decisionOnDocument: await selectDecisionOnDocument(transaction, held),
        openSuspension: await selectOpenSuspension(transaction, caseId),
      };
}

const columns = {
  decisionNumber: caseDecisions.decisionNumber,
  kind: caseDecisions.kind,
  decidedOn: caseDecisions.decidedOn,
};

/** The decision on the document under review, unless the document has left State's review since. */
async function selectDecisionOnDocument(
  transaction: Database,
  { caseId, documentUnderReview }: PublishedCase,
): Promise<EarlierDecision | null> {
  if (documentUnderReview === null) {
    return null;
  }
  const later = publishedCaseVersions;
  const hasLeftSince = sql`exists (select from ${later} where ${later.caseId} = ${caseDecisions.caseId}
    and ${later.version} > ${caseDecisionGrounds.caseVersion}
    and ${later.documentUnderReview} is distinct from ${documentUnderReview})`;
  const [row] = await transaction
    .select(columns)
    .from(caseDecisions)
    .innerJoin(
      caseDecisionGrounds,
      and(
        eq(caseDecisionGrounds.caseId, caseDecisions.caseId),
        eq(caseDecisionGrounds.decisionNumber, caseDecisions.decisionNumber),
      ),
    )
    .where(
      and(
        eq(caseDecisions.caseId, caseId),
        eq(caseDecisions.documentCode, documentUnderReview),
        sql`not ${hasLeftSince}`,
      ),
    )
    .orderBy(desc(caseDecisions.decisionNumber))
    .limit(1);
  return (row as EarlierDecision | undefined) ?? null;
}

async function selectOpenSuspension(
  transaction: Database,
  caseId: string,
): Promise<EarlierDecision | null> {
  const [row] = await transaction
    .select(columns)
    .from(caseDecisions)
    .where(
      and(
        eq(caseDecisions.caseId, caseId),
        or(eq(caseDecisions.kind, 'SUSPENDED'), eq(caseDecisions.kind, 'SUSPENSION_LIFTED')),
      ),
    )
    .orderBy(desc(caseDecisions.decisionNumber))
    .limit(1);
  return row?.kind === 'SUSPENDED' ? (row as EarlierDecision) : null;
}

/** The rows of law of every day, and the purchaser's memberships. */
export async function selectDecisionLaw(
  transaction: Database,
  purchaserCode: string,
): Promise<DecisionLaw> {
  const [purchaser] = await selectCountries(transaction, [purchaserCode]);
  const groups = await selectGroupMemberships(transaction, [purchaserCode]);
  const thresholds = await transaction.select().from(notificationThresholds);
  return {
    purchaser: purchaser === undefined ? null : { groups },
    thresholds: thresholds as NotificationThreshold[],
  };
}

/** The notifications that name a case, and the one of this number, in the order of their numbers. */
export function selectNotificationsNaming(
  transaction: Database,
  caseId: string,
  given: string | null,
): Promise<NamingNotification[]> {
  const { transmittalNumber, status, caseIdentifiers } = congressionalNotifications;
  return transaction
    .select({ transmittalNumber, status, caseIdentifiers })
    .from(congressionalNotifications)
    .where(
      or(
        sql`${caseIdentifiers} @> array[${caseId}]::text[]`,
        given === null ? undefined : eq(transmittalNumber, given),
      ),
    )
    .orderBy(transmittalNumber);
}
