import { maslDesignations, maslItems, reportedGenericCodes } from '@concord/db/dod';
import { allOf, anyOf, booleanCondition, textCondition } from '@concord/kernel';
import { and, type SQL, sql } from 'drizzle-orm';
import type { EquipmentDesignation, MaslItemFilter } from '../../generated/schema.ts';
import { designationsThatMake, issuedByTheEach } from './designation.model.ts';
import { isReportedCode } from './masl-item-rows.queries.ts';

/** What a filter of items means in SQL; `today` is the date in Washington. */
export function maslItemFilterCondition(filter: MaslItemFilter, today: string): SQL {
  const nested = (list: readonly MaslItemFilter[]) =>
    list.map((one) => maslItemFilterCondition(one, today));
  return allOf<MaslItemFilter>(filter, {
    maslId: (value) => textCondition(sql`${maslItems.maslId}`, value),
    genericCode: (value) => textCondition(sql`${maslItems.genericCode}`, value),
    genericCodeFamily: (value) => textCondition(sql`${maslItems.genericCodeFamily}`, value),
    description: (value) => textCondition(sql`${maslItems.description}`, value),
    munitionsListCategory: (value) => textCondition(sql`${maslItems.munitionsListCategory}`, value),
    isMajorDefenseEquipment: (value) => booleanCondition(isDesignatedOn('MDE', today), value),
    isSignificantMilitaryEquipment: (value) =>
      booleanCondition(isDesignatedOn('SME', today), value),
    isReportedOnDelivery: (value) => booleanCondition(isReportedOn(today), value),
    isFictional: (value) => booleanCondition(sql`${maslItems.isFictional}`, value),
    and: (list) => and(...nested(list)) ?? sql`true`,
    or: (list) => anyOf(nested(list)),
  });
}

/** The twin of `isDesignated`. */
function isDesignatedOn(designation: EquipmentDesignation, day: string): SQL {
  const made = sql.param(designationsThatMake[designation]);
  return sql`exists (select from ${maslDesignations} where ${maslDesignations.maslId} = ${maslItems.maslId}
    and ${maslDesignations.designation} = any(${made}) and ${holdsOn(maslDesignations, day)})`;
}

/** The twin of `isReportedOnDelivery`. */
function isReportedOn(day: string): SQL {
  return sql`(${maslItems.isMajorEndItem} and coalesce(${maslItems.unitOfIssue}, '') = ${issuedByTheEach}
    and exists (select from ${reportedGenericCodes} where ${isReportedCode}
      and ${holdsOn(reportedGenericCodes, day)}))`;
}

function holdsOn(table: typeof maslDesignations | typeof reportedGenericCodes, day: string): SQL {
  return sql`(${table.effectiveFrom} is null or ${table.effectiveFrom} <= ${day}::date)
    and (${table.effectiveTo} is null or ${table.effectiveTo} >= ${day}::date)`;
}
