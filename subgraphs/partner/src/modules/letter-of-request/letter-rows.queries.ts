import { letters } from '@concord/db/partner';
import type { ListSource } from '@concord/kernel';
import { type SQL, sql } from 'drizzle-orm';
import {
  isInViewersArea,
  type RecordScope,
  recordsOpenTo,
} from '../purchaser-record/purchaser-record.queries.ts';

/** The letters that the viewer may see. */
export function lettersOpenTo(scope: RecordScope): SQL {
  return recordsOpenTo(scope, 'LETTER_OF_REQUEST', {
    purchaserCode: sql`${letters.purchaserCode}`,
    implementingAgency: sql`${letters.implementingAgency}`,
  });
}

/** Where letters are read. */
export function letterSource(scope: RecordScope): ListSource {
  return {
    from: letters,
    joins: [],
    columns: {
      letterNumber: letters.letterNumber,
      purchaserCode: letters.purchaserCode,
      version: letters.version,
      kind: letters.kind,
      status: letters.status,
      implementingAgency: letters.implementingAgency,
      informationRequested: letters.informationRequested,
      caseId: letters.caseId,
      customerReference: letters.customerReference,
      description: letters.description,
      information: letters.information,
      items: letters.items,
      datedOn: letters.datedOn,
      neededBy: letters.neededBy,
      fundingSource: letters.fundingSource,
      signerName: letters.signerName,
      signerTitle: letters.signerTitle,
      isFictional: letters.isFictional,
      recordedAt: letters.recordedAt,
      isInViewersArea: isInViewersArea(scope, sql`${letters.purchaserCode}`).as(
        'is_in_viewers_area',
      ),
    },
    key: {
      expression: sql`${letters.letterNumber}`,
      direction: 'ASC',
      type: 'text',
      isNullable: false,
    },
  };
}
