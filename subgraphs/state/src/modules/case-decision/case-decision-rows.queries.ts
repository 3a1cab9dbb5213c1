import { isAnyOf } from '@concord/db';
import { publishedOffers } from '@concord/db/published';
import { caseDecisionGrounds, caseDecisions, combatantCommandAssignments } from '@concord/db/state';
import { isPurchaserOrPublic, type ListSource, rowPredicate, type Viewer } from '@concord/kernel';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Condition } from '../../policy/matrix.ts';
import { decide } from '../../policy/state-policy.ts';

/** What decides rows besides the viewer. */
export interface DecisionScope {
  readonly viewer: Viewer;
  /** The date in Washington. */
  readonly today: string;
}

/** The decisions that the viewer may know of. */
export function decisionsOpenTo(scope: DecisionScope): SQL {
  return rowPredicate(decide(scope.viewer, 'STATE_DECISION'), (condition) =>
    inSql(condition, scope),
  );
}

/** Where decisions are read: a purchaser's role cannot reach their grounds. */
export function decisionSource({ viewer }: DecisionScope): ListSource {
  const isBare = isPurchaserOrPublic(viewer);
  return {
    from: caseDecisions,
    joins: isBare ? [] : [{ kind: 'left', table: caseDecisionGrounds, on: isItsGrounds }],
    columns: { ...columns, ...(isBare ? withoutGrounds : grounds) },
    key: {
      expression: sql`${caseDecisions.decisionId}`,
      direction: 'ASC',
      type: 'text',
      isNullable: false,
    },
  };
}

const isItsGrounds =
  and(
    eq(caseDecisionGrounds.caseId, caseDecisions.caseId),
    eq(caseDecisionGrounds.decisionNumber, caseDecisions.decisionNumber),
  ) ?? sql`false`;

const columns = {
  decisionId: caseDecisions.decisionId,
  caseId: caseDecisions.caseId,
  decisionNumber: caseDecisions.decisionNumber,
  kind: caseDecisions.kind,
  purchaserCode: caseDecisions.purchaserCode,
  isFictional: caseDecisions.isFictional,
  documentCode: caseDecisions.documentCode,
  decidedOn: caseDecisions.decidedOn,
};

const grounds = {
  caseVersion: caseDecisionGrounds.caseVersion,
  isNotificationRequired: caseDecisionGrounds.isNotificationRequired,
  thresholdIds: caseDecisionGrounds.thresholdIds,
  transmittalNumber: caseDecisionGrounds.transmittalNumber,
  conditions: caseDecisionGrounds.conditions,
  reason: caseDecisionGrounds.reason,
};

const withoutGrounds = {
  caseVersion: sql`null::integer`.as('case_version'),
  isNotificationRequired: sql`null::boolean`.as('is_notification_required'),
  thresholdIds: sql`null::text[]`.as('threshold_ids'),
  transmittalNumber: sql`null::text`.as('transmittal_number'),
  conditions: sql`null::text[]`.as('conditions'),
  reason: sql`null::text`.as('reason'),
};

function inSql(condition: Condition, { viewer, today }: DecisionScope): SQL {
  switch (condition) {
    case 'OWN_COUNTRY':
      return sql`${caseDecisions.purchaserCode} = ${viewer.country}`;
    case 'OWN_AREA':
      return isInArea(viewer.combatantCommand, today);
    case 'AFTER_OFFER':
      return isOffered;
    case 'AUDIT_PURPOSE':
      return sql`${viewer.purpose === 'audit'}`;
    case 'OWN_AGENCY':
      // The letter in the middle of a case identifier.
      return isAnyOf(sql`split_part(${caseDecisions.caseId}, '-', 2)`, viewer.implementingAgencies);
    case 'PUBLISHED':
    case 'COMMITTEE_OF_JURISDICTION':
    case 'IN_TIERED_REVIEW':
      // Asked of notifications, never of decisions on cases.
      return sql`false`;
  }
}

/** The offer of the document that was decided on; for a suspension, any offer of the case. */
const isOffered = sql`exists (select from ${publishedOffers}
  where ${publishedOffers.caseId} = ${caseDecisions.caseId}
    and (${caseDecisions.documentCode} is null or ${publishedOffers.documentCode} = ${caseDecisions.documentCode}))`;

function isInArea(command: string | null, today: string): SQL {
  const { countryCode, combatantCommand, effectiveFrom, effectiveTo } = combatantCommandAssignments;
  return sql`exists (select from ${combatantCommandAssignments}
    where ${countryCode} = ${caseDecisions.purchaserCode} and ${combatantCommand} = ${command}
      and (${effectiveFrom} is null or ${effectiveFrom} <= ${today}::date)
      and (${effectiveTo} is null or ${effectiveTo} >= ${today}::date))`;
}
