import type { Database } from '@concord/db';
import { guardsNotMet, inputInvalid, type Refusal } from '@concord/kernel';
import type { DecideCaseInput } from '../../generated/schema.ts';
import type { PublishedCase } from './case-standing.model.ts';
import { selectDecisionLaw, selectNotificationsNaming } from './case-standing.queries.ts';
import { chooseNotification } from './named-notification.model.ts';
import { notificationNeedOf } from './notification-need.model.ts';

/** What an approval rests on: the rows of law, and the notification if they ask for one. */
export interface DecisionBasis {
  /** Null for a decision that is no approval. */
  readonly isNotificationRequired: boolean | null;
  readonly thresholdIds: readonly string[];
  readonly transmittalNumber: string | null;
}

/** The basis of a decision, or why it cannot be given. */
export type BasisFound =
  | { readonly kind: 'found'; readonly basis: DecisionBasis }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Finds what a decision rests on. Only an approval is evaluated, with the rows in force today. */
export async function selectDecisionBasis(
  transaction: Database,
  held: PublishedCase,
  input: DecideCaseInput,
  today: string,
): Promise<BasisFound> {
  const none = { thresholdIds: [], transmittalNumber: null };
  if (input.decision !== 'APPROVED') {
    return { kind: 'found', basis: { isNotificationRequired: null, ...none } };
  }
  const law = await selectDecisionLaw(transaction, held.purchaserCode);
  const need = notificationNeedOf(held, law, today);
  if (need.kind === 'lacks') {
    return unmet('NOTIFICATION_EVALUABLE', need.lacks);
  }
  const { thresholdIds } = need;
  const given = input.transmittalNumber ?? null;
  if (!need.isRequired) {
    return given === null
      ? { kind: 'found', basis: { ...none, isNotificationRequired: false, thresholdIds } }
      : { kind: 'refused', refusal: notRequired(held) };
  }
  const known = await selectNotificationsNaming(transaction, held.caseId, given);
  const choice = chooseNotification(held.caseId, given, known);
  if (choice.kind === 'unmet') {
    return unmet('NOTIFICATION_NAMED', choice.lacks);
  }
  const { transmittalNumber } = choice;
  return {
    kind: 'found',
    basis: { isNotificationRequired: true, thresholdIds, transmittalNumber },
  };
}

function unmet(name: string, lacks: string): BasisFound {
  const citation = '22 U.S.C. 2776(b)(1); SAMM C5.5.3';
  return { kind: 'refused', refusal: guardsNotMet([{ name, lacks, citation }]) };
}

function notRequired({ caseId, documentUnderReview }: PublishedCase): Refusal {
  return inputInvalid([
    {
      path: ['transmittalNumber'],
      message: `Document ${documentUnderReview} of case ${caseId} is below every threshold, so no notification is required; leave the transmittal number out.`,
    },
  ]);
}
