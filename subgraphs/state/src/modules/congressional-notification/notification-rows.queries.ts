import { congressionalNotifications } from '@concord/db/state';
import { type ListSource, rowPredicate, type Viewer } from '@concord/kernel';
import { and, getTableColumns, or, type SQL, sql } from 'drizzle-orm';
import { makePgArray } from 'drizzle-orm/pg-core';
import type { Condition } from '../../policy/matrix.ts';
import { decide } from '../../policy/state-policy.ts';
import { isCommitteeOfJurisdiction } from './congressional-notification.policy.ts';

/**
 * The notifications the viewer may know of. Until Congress has received one it is a draft, and the
 * narrower class of drafts decides.
 */
export function notificationsOpenTo(viewer: Viewer): SQL {
  const opens = (dataClass: 'NOTIFICATION' | 'NOTIFICATION_DRAFT') =>
    rowPredicate(decide(viewer, dataClass), (condition) => inSql(condition, viewer));
  const { receivedOn } = congressionalNotifications;
  return (
    or(
      and(sql`${receivedOn} is not null`, opens('NOTIFICATION')),
      and(sql`${receivedOn} is null`, opens('NOTIFICATION_DRAFT')),
    ) ?? sql`false`
  );
}

/** The twin of `notificationConditionHolds`; a test holds them together. */
function inSql(condition: Condition, viewer: Viewer): SQL {
  switch (condition) {
    case 'OWN_AGENCY':
      return sql`${congressionalNotifications.implementingAgencies} && ${sql.param(makePgArray([...viewer.implementingAgencies]))}::text[]`;
    case 'PUBLISHED':
      return isPublished;
    case 'COMMITTEE_OF_JURISDICTION':
      return sql`${isCommitteeOfJurisdiction(viewer)}`;
    case 'IN_TIERED_REVIEW':
      return sql`${congressionalNotifications.status} = 'TIERED_REVIEW'`;
    case 'AUDIT_PURPOSE':
      return sql`${viewer.purpose === 'audit'}`;
    case 'OWN_COUNTRY':
    case 'OWN_AREA':
    case 'AFTER_OFFER':
      // Asked of decisions on cases, never of a notification.
      return sql`false`;
  }
}

const isPublished = sql`coalesce(${congressionalNotifications.publishedAt} <= now(), false)`;

const { publishedAt, ...columns } = getTableColumns(congressionalNotifications);

/** Where notifications are read. */
export const notificationSource: ListSource = {
  from: congressionalNotifications,
  joins: [],
  columns: {
    ...columns,
    isPublished: isPublished.as('is_published'),
    publishedAt: sql<string | null>`case when ${isPublished}
      then to_char(${publishedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end`.as(
      'public_since',
    ),
  },
  key: {
    expression: sql`${congressionalNotifications.transmittalNumber}`,
    direction: 'ASC',
    type: 'text',
    isNullable: false,
  },
};
