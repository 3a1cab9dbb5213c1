import { caseStatuses, cases } from '@concord/db/dod';
import { publishedCountries } from '@concord/db/published';
import {
  allOf,
  anyOf,
  badUserInput,
  booleanCondition,
  choiceCondition,
  dateCondition,
  moneyCondition,
  textCondition,
} from '@concord/kernel';
import { and, type SQL, sql } from 'drizzle-orm';
import type { CaseFilter } from '../../generated/schema.ts';
import { decide } from '../../policy/dod-policy.ts';
import type { DodClass } from '../../policy/matrix.ts';
import { isPastStandardOn, standardDueDateOn } from '../case-clock/case-clock-in-sql.queries.ts';
import { isHeldBy } from '../custody/custody.queries.ts';
import { type CaseScope, casesOpenTo, isInArea, visibleValue } from './case-rows.queries.ts';

/** The region of the purchaser, or null. */
export const purchaserRegion = sql`(select ${publishedCountries.region} from ${publishedCountries}
  where ${publishedCountries.code} = ${cases.purchaserCode})`;

/** What a filter of cases means in SQL. Refuses conditions on what the viewer may not read. */
export function caseFilterCondition(scope: CaseScope, filter: CaseFilter): SQL {
  const nested = (list: readonly CaseFilter[]) =>
    list.map((one) => caseFilterCondition(scope, one));
  return allOf<CaseFilter>(filter, {
    caseId: (value) => textCondition(sql`${cases.caseId}`, value),
    purchaser: (value) => textCondition(sql`${cases.purchaserCode}`, value),
    region: (value) => choiceCondition(purchaserRegion, value),
    combatantCommand: (value) =>
      isInArea((command) => choiceCondition(command, value), scope.today),
    implementingAgency: (value) => textCondition(sql`${cases.implementingAgency}`, value),
    type: (value) => choiceCondition(sql`${cases.type}`, value),
    status: (value) => choiceCondition(readable(scope, 'status'), value),
    partnerStatus: (value) => choiceCondition(sql`${cases.partnerStatus}`, value),
    category: (value) => choiceCondition(readable(scope, 'category'), value),
    pendingWith: (value) =>
      and(mayRead(scope, 'pendingWith', 'CASE_INTERNAL_STATUS'), isHeldBy(value)) ?? sql`false`,
    isPastStandard: (value) => booleanCondition(readable(scope, 'isPastStandard'), value),
    description: (value) => textCondition(sql`${cases.description}`, value),
    totalValue: (value) => moneyCondition(readable(scope, 'totalValue'), value),
    majorDefenseEquipmentValue: (value) =>
      moneyCondition(readable(scope, 'majorDefenseEquipmentValue'), value),
    letterOfRequestReceivedOn: (value) =>
      dateCondition(sql`${cases.letterOfRequestReceivedOn}`, value),
    anticipatedOfferDate: (value) => dateCondition(sql`${cases.anticipatedOfferDate}`, value),
    offeredOn: (value) => dateCondition(sql`${cases.offeredOn}`, value),
    offerExpirationDate: (value) => dateCondition(sql`${cases.offerExpirationDate}`, value),
    isFictional: (value) => booleanCondition(sql`${cases.isFictional}`, value),
    and: (list) => and(...nested(list)) ?? sql`true`,
    or: (list) => anyOf(nested(list)),
  });
}

/** The fields of a case that are narrower than its header, with their classes. */
const narrower = {
  status: { dataClass: 'CASE_INTERNAL_STATUS', column: () => sql`${caseStatuses.status}` },
  category: { dataClass: 'CASE_INTERNAL_STATUS', column: () => sql`${caseStatuses.category}` },
  isPastStandard: { dataClass: 'CASE_INTERNAL_STATUS', column: isPastStandardOn },
  standardDueDate: { dataClass: 'CASE_INTERNAL_STATUS', column: standardDueDateOn },
  totalValue: { dataClass: 'LOA_TOTALS', column: () => sql`${cases.totalValue}` },
  majorDefenseEquipmentValue: {
    dataClass: 'LOA_TOTALS',
    column: () => sql`${cases.majorDefenseEquipmentValue}`,
  },
} as const satisfies Record<string, { dataClass: DodClass; column: (today: string) => SQL }>;

/** A narrower field as the viewer may see it; refuses a viewer whose roles never read it. */
export function readable(scope: CaseScope, field: keyof typeof narrower): SQL {
  const { dataClass, column } = narrower[field];
  refuseUnreadable(scope, field, dataClass);
  return visibleValue(scope, dataClass, column(scope.today));
}

/** The cases of which the viewer may read a field; refuses a viewer whose roles never read it. */
function mayRead(scope: CaseScope, field: string, dataClass: DodClass): SQL {
  refuseUnreadable(scope, field, dataClass);
  return casesOpenTo(scope, dataClass);
}

function refuseUnreadable(scope: CaseScope, field: string, dataClass: DodClass): void {
  if (decide(scope.viewer, dataClass).kind === 'never') {
    throw badUserInput(
      `Your roles may not read \`${field}\`, so cases cannot be filtered or ordered by it.`,
    );
  }
}
