import { publishedCaseDecisions } from '@concord/db/published';
import { caseDecisionGrounds, caseDecisions, stateEventTables } from '@concord/db/state';
import { type StoredEvent, sealEvent } from '@concord/kernel';
import type { CaseTeller, TableRows } from '@concord/subgraph-dod';
import type { ThresholdsOf } from './thresholds.ts';

/** What State's own commands would have left behind for the decisions that told cases rely on. */
export function stateRows(tellers: readonly CaseTeller[], thresholdsOf: ThresholdsOf): TableRows[] {
  const decisions = tellers.flatMap((teller) => decisionsOf(teller, thresholdsOf));
  return [
    { table: caseDecisions, rows: decisions.map(({ decision }) => decision) },
    { table: caseDecisionGrounds, rows: decisions.map(({ grounds }) => grounds) },
    { table: publishedCaseDecisions, rows: decisions.map(({ published }) => published) },
    { table: stateEventTables.events, rows: decisions.map(({ event }) => event) },
    { table: stateEventTables.outbox, rows: decisions.map(({ event }) => outboxRow(event)) },
  ];
}

function decisionsOf(teller: CaseTeller, thresholdsOf: ThresholdsOf) {
  const { caseId, purchaserCode } = teller.state;
  let end: StoredEvent | null = null;
  return teller.steps
    .filter(({ event }) => event.kind === 'decideCase')
    .map(({ event: applied }) => {
      const { occurredOn: decidedOn, facts, documentCode, reason } = applied;
      const kind = String(facts['kind']);
      const thresholdIds = kind === 'APPROVED' ? thresholdsOf(purchaserCode, decidedOn) : [];
      const caseVersion = applied.sequence - 1;
      const weighed = {
        caseVersion,
        totalValue: facts['totalValue'],
        majorDefenseEquipmentValue: facts['majorDefenseEquipmentValue'],
        isNotificationRequired: facts['isNotificationRequired'],
        thresholdIds,
        transmittalNumber: facts['transmittalNumber'],
        conditions: facts['conditions'],
      };
      const sealed: StoredEvent = sealEvent(
        `case-decision:${caseId}`,
        end,
        {
          kind: 'decideCase',
          occurredOn: decidedOn,
          actor: 'rsat.officer',
          role: 'RSAT',
          organization: 'PM/RSAT',
          fromStatus: null,
          toStatus: null,
          reason,
          documentCode,
          facts: { kind, ...weighed },
          reliedOn: [{ agency: 'dod', stream: `case:${caseId}`, sequence: caseVersion }],
        },
        new Date(applied.recordedAt),
      );
      end = sealed;
      const { stream, sequence, recordedAt } = sealed;
      const key = { caseId, decisionNumber: sequence };
      const own = { ...key, kind, documentCode, purchaserCode, decidedOn, recordedAt };
      return {
        decision: { ...own, isFictional: true },
        grounds: { ...key, ...weighed, reason },
        published: { ...own, ...weighed, reason, stream, sequence },
        event: { ...sealed, purchaserCode },
      };
    });
}

function outboxRow({
  stream,
  sequence,
  kind,
  recordedAt,
  purchaserCode,
}: StoredEvent & {
  readonly purchaserCode: string;
}) {
  return { stream, sequence, kind, recordedAt, purchaserCode };
}
