import type { Database } from '@concord/db';
import { batchByKey } from '@concord/kernel';
import { selectPublications } from './publication.queries.ts';

/** The publications of one request. */
export function createPublicationLoaders(database: Database) {
  return {
    byTransmittalNumber: batchByKey(
      (numbers: readonly string[]) => selectPublications(database, numbers),
      (row) => row.transmittalNumber,
    ),
  };
}
