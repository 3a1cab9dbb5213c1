import type { LoadReport, Rejection } from '@concord/kernel';
import { loadPublications } from '@concord/subgraph-partner';
import { type InputRecord, readNotificationFact } from '@concord/subgraph-state';
import type { AllPools } from './work-database.ts';

/**
 * Loads where notices were printed, which is the public record's. Notices that State rejected, and
 * those without a citation, have none.
 */
export function loadPublicationsOf(
  partner: AllPools['partner']['staff']['database'],
  inputs: readonly InputRecord[],
  rejected: readonly Rejection[],
): Promise<LoadReport> {
  const isRejected = new Set(rejected.map(({ file, line }) => `${file}:${line}`));
  const records = inputs.flatMap((input) => {
    const reading = readNotificationFact(input.value);
    if ('reason' in reading || isRejected.has(`${input.file}:${input.line}`)) {
      return [];
    }
    const { transmittal_no, source, record_date } = reading.value;
    return source.citation === null
      ? []
      : [
          {
            transmittalNumber: transmittal_no,
            citation: source.citation,
            printedOn: record_date,
            address: source.issue_address,
            isFictional: false,
          },
        ];
  });
  return loadPublications(partner, [
    ...new Map(records.map((r) => [r.transmittalNumber, r])).values(),
  ]);
}
