import { canonicalJson } from '../outside-data/canonical-json.model.ts';
import { noDayOfPrint } from './certification-record.load.ts';
import type { NotificationRecord } from './notification-record.load.ts';

/**
 * What to hold of a notice after another reading of it. A source that says less takes nothing away:
 * an article cut out of its issue does not know the day it was printed on, so the day and citation
 * that a fuller source told remain, and if nothing else differs, nothing changes.
 */
export function settleNotification(
  held: NotificationRecord,
  read: NotificationRecord,
): NotificationRecord {
  const knowsLess = read.notes.includes(noDayOfPrint) && !held.notes.includes(noDayOfPrint);
  if (!knowsLess) {
    return { ...read, provenance: settleProvenance(held.provenance, read.provenance) };
  }
  return factsOf(held) === factsOf(read)
    ? held
    : {
        ...read,
        publishedAt: held.publishedAt,
        provenance: held.provenance,
        notes: read.notes.filter((note) => note !== noDayOfPrint),
      };
}

type Provenance = NotificationRecord['provenance'];

/** The same source read again without a day keeps the day it was fetched on. */
function settleProvenance(held: Provenance, read: Provenance): Provenance {
  const isSame = held.source === read.source && held.address === read.address;
  return isSame ? { ...read, retrievedOn: read.retrievedOn ?? held.retrievedOn } : read;
}

function factsOf({ publishedAt, provenance, notes, ...facts }: NotificationRecord): string {
  return canonicalJson(facts);
}
