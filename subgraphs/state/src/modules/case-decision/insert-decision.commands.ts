import type { CommandOutcome, Database } from '@concord/db';
import { publishedCaseDecisions } from '@concord/db/published';
import { caseDecisionGrounds, caseDecisions } from '@concord/db/state';
import { textOrNull, type Viewer, washingtonDate } from '@concord/kernel';
import type { DecideCaseInput } from '../../generated/schema.ts';
import { sealHappening } from '../state-command/state-command.commands.ts';
import type { PublishedCase } from './case-standing.model.ts';
import type { DecisionBasis } from './decision-basis.queries.ts';

/** A decision whose guards hold. */
export interface GivenDecision extends DecisionBasis {
  readonly stream: string;
  readonly held: PublishedCase;
  readonly input: DecideCaseInput;
}

/** Writes a decision, publishes it and seals its event. Part of a transaction that holds its stream. */
export async function insertDecision(
  transaction: Database,
  given: GivenDecision,
  by: { readonly viewer: Viewer; readonly now: Date },
): Promise<CommandOutcome> {
  const { stream, held } = given;
  const { caseId, purchaserCode, isFictional } = held;
  const { reason, documentCode, ...facts } = factsOf(given);
  const decidedOn = washingtonDate(by.now);
  const event = await sealHappening(
    transaction,
    stream,
    {
      kind: 'decideCase',
      occurredOn: decidedOn,
      reason,
      documentCode,
      facts,
      // The version of a case is the number of its last event.
      reliedOn: [{ agency: 'dod', stream: `case:${caseId}`, sequence: held.version }],
    },
    by,
  );
  const { sequence, recordedAt } = event;
  // INVARIANT: a stream holds the decisions on one case and nothing else, so they count alike.
  const key = { caseId, decisionNumber: sequence };
  const { kind, ...grounds } = facts;
  await transaction
    .insert(caseDecisions)
    .values({ ...key, kind, documentCode, purchaserCode, isFictional, decidedOn, recordedAt });
  await transaction.insert(caseDecisionGrounds).values({ ...key, ...grounds, reason });
  await transaction.insert(publishedCaseDecisions).values({
    ...key,
    ...grounds,
    kind,
    documentCode,
    purchaserCode,
    reason,
    decidedOn,
    stream,
    sequence,
    recordedAt,
  });
  return { kind: 'done', event, purchaserCode };
}

/** What becomes true. A suspension is of the whole case and weighs no value. */
function factsOf({ held, input, ...basis }: GivenDecision) {
  const isOnDocument = input.decision === 'APPROVED' || input.decision === 'DISAPPROVED';
  return {
    kind: input.decision,
    documentCode: isOnDocument ? held.documentUnderReview : null,
    reason: textOrNull(input.reason),
    caseVersion: held.version,
    totalValue: isOnDocument ? held.totalValue : null,
    majorDefenseEquipmentValue: isOnDocument ? held.majorDefenseEquipmentValue : null,
    isNotificationRequired: basis.isNotificationRequired,
    thresholdIds: [...basis.thresholdIds],
    transmittalNumber: basis.transmittalNumber,
    conditions: [...(input.conditions ?? [])],
  };
}
