import type { Database } from '@concord/db';
import { type LoadReport, shiftDates } from '@concord/kernel';
import { z } from 'zod';
import { readRows } from '../dated-row/dated-row.load.ts';
import { insertNewMaslItems, storeCatalogue } from './masl-item.commands.ts';
import {
  type CatalogueFacts,
  familyShape,
  itemShape,
  type MaslItemRecord,
  reportedCodeShape,
} from './masl-item-record.load.ts';

/** The day the demonstration's dates are written for. */
const writtenFor = '2026-11-02';

/** Loads the part of the catalogue that the project ships. One transaction; twice is as once. */
export function loadMaslItems(database: Database): Promise<LoadReport> {
  return storeCatalogue(database, readCatalogue());
}

/**
 * Loads the invented items, with their dates moved so that `today` stands where the day they were written for
 * stood. Items that are there already stay as they are. The shipped part must be there. One transaction.
 */
export function loadMaslDemonstration(database: Database, today: string): Promise<LoadReport> {
  return insertNewMaslItems(database, readMaslDemonstration(today));
}

/** The part of the catalogue that the project ships: families, reported codes, and the items that SAMM prints. */
export function readCatalogue(): CatalogueFacts {
  return {
    families: readRows('facts/generic-code-families.json', familyShape),
    reportedCodes: readRows('facts/reported-generic-codes.json', reportedCodeShape),
    items: readRows('facts/masl-items.json', itemShape),
  };
}

/** The invented items, as of a day. */
export function readMaslDemonstration(today: string): MaslItemRecord[] {
  const records = readRows('demonstration/masl-items.json', z.unknown());
  return z.array(itemShape).parse(shiftDates(records, writtenFor, today));
}
