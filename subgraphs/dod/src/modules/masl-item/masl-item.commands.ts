import { type Database, lockUntilEnd } from '@concord/db';
import {
  genericCodeFamilies,
  maslDesignations,
  maslItems,
  reportedGenericCodes,
} from '@concord/db/dod';
import { addReports, type LoadReport } from '@concord/kernel';
import { storeRows } from '../dated-row/dated-row.commands.ts';
import type { CatalogueFacts, MaslItemRecord } from './masl-item-record.load.ts';

const families = { table: genericCodeFamilies, key: 'letter', correctable: ['meaning'] };
const reportedCodes = { table: reportedGenericCodes, key: 'id', correctable: ['meaning'] };
const items = {
  table: maslItems,
  key: 'maslId',
  correctable: ['description', 'unitOfIssue', 'munitionsListCategory', 'isMajorEndItem'],
};
const designations = { table: maslDesignations, key: 'id', correctable: ['basis'] };

/** Stores families, reported codes and items. One transaction; two at once run one by one. */
export function storeCatalogue(database: Database, facts: CatalogueFacts): Promise<LoadReport> {
  return database.transaction(async (transaction) => {
    await lockUntilEnd(transaction, 'dod.masl_items');
    return addReports([
      await storeRows(transaction, families, facts.families),
      await storeRows(transaction, reportedCodes, facts.reportedCodes),
      await storeRows(
        transaction,
        items,
        facts.items.map(({ item }) => item),
      ),
      await storeRows(transaction, designations, facts.items.flatMap(designationsOf)),
    ]);
  });
}

/** Inserts invented items that are not there yet, with their designations. One transaction. */
export function insertNewMaslItems(
  database: Database,
  records: readonly MaslItemRecord[],
): Promise<LoadReport> {
  return database.transaction(async (transaction) => {
    const inserted = await transaction
      .insert(maslItems)
      .values(records.map(({ item }) => item))
      .onConflictDoNothing()
      .returning({ maslId: maslItems.maslId });
    const isNew = new Set(inserted.map(({ maslId }) => maslId));
    const theirs = records.filter(({ item }) => isNew.has(item.maslId)).flatMap(designationsOf);
    if (theirs.length > 0) {
      await transaction.insert(maslDesignations).values(theirs);
    }
    return { accepted: isNew.size, unchanged: records.length - isNew.size, rejected: [] };
  });
}

function designationsOf(record: MaslItemRecord) {
  return record.designations;
}
