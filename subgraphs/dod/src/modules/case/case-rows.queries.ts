import { isAnyOf } from '@concord/db';
import { caseStatuses, cases } from '@concord/db/dod';
import { publishedCombatantCommands, publishedNotifications } from '@concord/db/published';
import { isPurchaserOrPublic, type ListSource, rowPredicate, type Viewer } from '@concord/kernel';
import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { decide } from '../../policy/dod-policy.ts';
import type { Condition, DodClass } from '../../policy/matrix.ts';

/** What decides rows besides the viewer. */
export interface CaseScope {
  readonly viewer: Viewer;
  /** The date in Washington. */
  readonly today: string;
}

/** The cases a class opens to the viewer. */
export function casesOpenTo(scope: CaseScope, dataClass: DodClass): SQL {
  return rowsOpenTo(scope, dataClass, isOffered);
}

/** The rows joined with their case that a class opens to the viewer; `isAfterOffer` is what that means of them. */
export function rowsOpenTo(scope: CaseScope, dataClass: DodClass, isAfterOffer: SQL): SQL {
  return rowPredicate(decide(scope.viewer, dataClass), (condition) =>
    inSql(condition, scope, isAfterOffer),
  );
}

/** A value of a case as the viewer may see it: null where the row's state hides it. */
export function visibleValue(scope: CaseScope, dataClass: DodClass, column: SQL): SQL {
  return decide(scope.viewer, dataClass).kind === 'always'
    ? column
    : sql`case when ${casesOpenTo(scope, dataClass)} then ${column} end`;
}

/** Where cases are read: a purchaser's role cannot reach the exact statuses. */
export function caseSource(scope: CaseScope): ListSource {
  const { customerCode, ...header } = columns;
  const withoutStatus = isPurchaserOrPublic(scope.viewer);
  return {
    from: cases,
    joins: withoutStatus
      ? []
      : [{ kind: 'left', table: caseStatuses, on: eq(caseStatuses.caseId, cases.caseId) }],
    columns: {
      ...header,
      customerCode,
      ...(withoutStatus ? noInternals : internals),
      isInViewersArea: inSql('OWN_AREA', scope).as('is_in_viewers_area'),
    },
    key: { expression: sql`${cases.caseId}`, direction: 'ASC', type: 'text', isNullable: false },
  };
}

/** Cases beside the notifications that name them, as far as the viewer may know of the link. */
export function notificationCaseSource(scope: CaseScope): ListSource {
  const source = caseSource(scope);
  const isTransmitted = sql`${publishedNotifications.receivedOn} is not null`;
  return {
    ...source,
    joins: [
      ...source.joins,
      {
        kind: 'inner',
        table: publishedNotifications,
        on:
          and(
            sql`${cases.caseId} = any(${publishedNotifications.caseIdentifiers})`,
            or(isTransmitted, casesOpenTo(scope, 'NOTIFICATION_DRAFT')),
          ) ?? sql`false`,
      },
    ],
  };
}

const columns = {
  caseId: cases.caseId,
  customerCode: cases.customerCode,
  purchaserCode: cases.purchaserCode,
  implementingAgency: cases.implementingAgency,
  type: cases.type,
  description: cases.description,
  isFictional: cases.isFictional,
  partnerStatus: cases.partnerStatus,
  isOfferExpired: cases.isOfferExpired,
  totalValue: cases.totalValue,
  majorDefenseEquipmentValue: cases.majorDefenseEquipmentValue,
  letterOfRequestReceivedOn: cases.letterOfRequestReceivedOn,
  anticipatedOfferDate: cases.anticipatedOfferDate,
  offeredOn: cases.offeredOn,
  offerExpirationDate: cases.offerExpirationDate,
  acceptedOn: cases.acceptedOn,
  implementedOn: cases.implementedOn,
  supplyServicesCompleteOn: cases.supplyServicesCompleteOn,
  closedOn: cases.closedOn,
};

/** What of a case is the government's own. */
const internals = {
  status: caseStatuses.status,
  version: caseStatuses.version,
  category: caseStatuses.category,
  isBarred: caseStatuses.isBarred,
  linkedCaseId: caseStatuses.linkedCaseId,
  letterNumber: caseStatuses.letterNumber,
};
const noInternals = Object.fromEntries(
  Object.entries(internals).map(([name, column]) => [name, sql`null`.as(column.name)]),
);

/** Whether the purchaser of a case is in the viewer's area of responsibility. */
export function isInViewersArea(scope: CaseScope): SQL.Aliased<boolean> {
  return inSql('OWN_AREA', scope).mapWith(Boolean).as('is_in_viewers_area') as SQL.Aliased<boolean>;
}

const isOffered = sql`${cases.offeredOn} is not null`;

/** The twin of `caseConditionHolds`; a test holds them together. */
function inSql(
  condition: Condition,
  { viewer, today }: CaseScope,
  isAfterOffer: SQL = isOffered,
): SQL {
  switch (condition) {
    case 'OWN_COUNTRY':
      return sql`${cases.purchaserCode} = ${viewer.country}`;
    case 'OWN_AGENCY':
      return isAnyOf(cases.implementingAgency, viewer.implementingAgencies);
    case 'OWN_AREA':
      return viewer.combatantCommand === null
        ? sql`false`
        : isInArea((command) => sql`${command} = ${viewer.combatantCommand}`, today);
    case 'AFTER_OFFER':
      return isAfterOffer;
    case 'AUDIT_PURPOSE':
      return sql`${viewer.purpose === 'audit'}`;
  }
}

/** Whether a combatant command that meets a condition has the purchaser, a case's, in its area on a day. */
export function isInArea(
  meets: (command: SQL) => SQL,
  today: string,
  purchaserCode: SQL = sql`${cases.purchaserCode}`,
): SQL {
  const { countryCode, combatantCommand, effectiveFrom, effectiveTo } = publishedCombatantCommands;
  return sql`exists (select from ${publishedCombatantCommands}
    where ${countryCode} = ${purchaserCode} and ${meets(sql`${combatantCommand}`)}
      and (${effectiveFrom} is null or ${effectiveFrom} <= ${today}::date)
      and (${effectiveTo} is null or ${effectiveTo} >= ${today}::date))`;
}
