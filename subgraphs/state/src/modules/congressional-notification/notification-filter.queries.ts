import {
  congressionalNotifications,
  countries,
  notificationContractors,
  notificationItems,
} from '@concord/db/state';
import {
  allOf,
  anyOf,
  anyTextCondition,
  booleanCondition,
  choiceCondition,
  dateCondition,
  moneyCondition,
  textCondition,
} from '@concord/kernel';
import { and, type SQL, sql } from 'drizzle-orm';
import type { CongressionalNotificationFilter } from '../../generated/schema.ts';

/** The region of the purchaser, or null. */
export const purchaserRegion = sql`(select ${countries.region} from ${countries}
  where ${countries.code} = ${congressionalNotifications.purchaserCode})`;

/** What a filter of notifications means in SQL. */
export function notificationFilterCondition(filter: CongressionalNotificationFilter): SQL {
  const row = congressionalNotifications;
  return allOf<CongressionalNotificationFilter>(filter, {
    transmittalNumber: (value) => textCondition(sql`${row.transmittalNumber}`, value),
    authority: (value) => choiceCondition(sql`${row.authority}`, value),
    status: (value) => choiceCondition(sql`${row.status}`, value),
    purchaser: (value) => textCondition(sql`${row.purchaserCode}`, value),
    region: (value) => choiceCondition(purchaserRegion, value),
    implementingAgency: (value) => anyTextCondition(sql`${row.implementingAgencies}`, value),
    caseIdentifier: (value) => anyTextCondition(sql`${row.caseIdentifiers}`, value),
    contractor: (value) =>
      hasPart(notificationContractors, textCondition(sql`${notificationContractors.name}`, value)),
    title: (value) => textCondition(sql`${row.title}`, value),
    item: (value) =>
      hasPart(notificationItems, textCondition(sql`${notificationItems.description}`, value)),
    receivedOn: (value) => dateCondition(sql`${row.receivedOn}`, value),
    lastDayOfReview: (value) => dateCondition(sql`${row.lastDayOfReview}`, value),
    totalValue: (value) => moneyCondition(sql`${row.totalValue}`, value),
    majorDefenseEquipmentValue: (value) =>
      moneyCondition(sql`${row.majorDefenseEquipmentValue}`, value),
    meetsThreshold: (value) => booleanCondition(sql`${row.meetsThreshold}`, value),
    isEmergency: (value) => booleanCondition(sql`${row.isEmergency}`, value),
    isFictional: (value) => booleanCondition(sql`${row.isFictional}`, value),
    and: (list) => and(...list.map(notificationFilterCondition)) ?? sql`true`,
    or: (list) => anyOf(list.map(notificationFilterCondition)),
  });
}

/** That one of the notification's parts meets a condition. */
function hasPart(
  part: typeof notificationContractors | typeof notificationItems,
  condition: SQL,
): SQL {
  return sql`exists (select from ${part}
    where ${part.transmittalNumber} = ${congressionalNotifications.transmittalNumber} and ${condition})`;
}
