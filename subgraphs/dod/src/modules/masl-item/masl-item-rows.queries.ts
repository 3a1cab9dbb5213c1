import {
  genericCodeFamilies,
  maslDesignations,
  maslItems,
  reportedGenericCodes,
} from '@concord/db/dod';
import type { ListSource } from '@concord/kernel';
import { eq, getTableColumns, type SQL, sql } from 'drizzle-orm';

const { genericCodeFamily, ...ownColumns } = getTableColumns(maslItems);

/** The generic code of an item is among those whose deliveries are reported one by one. */
export const isReportedCode: SQL = sql`${maslItems.genericCode} like ${reportedGenericCodes.genericCodePattern}
  and ${maslItems.genericCode} <> all(${reportedGenericCodes.exceptedGenericCodes})`;

const family = sql`json_build_object(
  'letter', ${genericCodeFamilies.letter}, 'meaning', ${genericCodeFamilies.meaning},
  'citation', ${genericCodeFamilies.citation}, 'isVerified', ${genericCodeFamilies.isVerified})`;

const designations = sql`(select coalesce(json_agg(json_build_object(
    'designation', ${maslDesignations.designation}, 'basis', ${maslDesignations.basis},
    'effectiveFrom', ${maslDesignations.effectiveFrom}, 'effectiveTo', ${maslDesignations.effectiveTo},
    'citation', ${maslDesignations.citation}, 'isVerified', ${maslDesignations.isVerified})
    order by ${maslDesignations.effectiveFrom} nulls first, ${maslDesignations.designation}), '[]')
  from ${maslDesignations} where ${maslDesignations.maslId} = ${maslItems.maslId})`;

const reportedSpans = sql`(select coalesce(json_agg(json_build_object(
    'effectiveFrom', ${reportedGenericCodes.effectiveFrom}, 'effectiveTo', ${reportedGenericCodes.effectiveTo})
    order by ${reportedGenericCodes.id}), '[]')
  from ${reportedGenericCodes} where ${isReportedCode})`;

/** Where items are read, each with its family, its designations and when it is reported: one statement for all of it. */
export const maslItemSource: ListSource = {
  from: maslItems,
  joins: [
    {
      kind: 'inner',
      table: genericCodeFamilies,
      on: eq(genericCodeFamilies.letter, genericCodeFamily),
    },
  ],
  columns: {
    ...ownColumns,
    genericCodeFamily: family.as('family_facts'),
    designations: designations.as('designation_rows'),
    reportedSpans: reportedSpans.as('reported_spans'),
  },
  key: { expression: sql`${maslItems.maslId}`, direction: 'ASC', type: 'text', isNullable: false },
};
