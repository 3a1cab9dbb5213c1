import { type CommandAnswer, type CommandOutcome, type Database, lockUntilEnd } from '@concord/db';
import { publishedNotificationClearances } from '@concord/db/published';
import { notificationClearances } from '@concord/db/state';
import {
  guardsNotMet,
  inputInvalid,
  notPermitted,
  type Refusal,
  recordNotFound,
  staleVersion,
  textOrNull,
  transitionNotPossible,
  type Viewer,
  washingtonDate,
} from '@concord/kernel';
import type { ClearNotificationInput } from '../../generated/schema.ts';
import { decide } from '../../policy/state-policy.ts';
import { unfitTexts } from '../state-command/command-input.model.ts';
import {
  type CommandEnvironment,
  refused,
  runStateCommand,
  sealHappening,
} from '../state-command/state-command.commands.ts';
import { hindranceOf, type ReviewedNotification } from './notification-clearance.model.ts';
import {
  selectNotificationClearances,
  selectReviewedNotification,
} from './notification-clearance.queries.ts';

/**
 * Confirms how the review of a notification ended. The clearance, its published row and its event come
 * together or not at all; of two officers at once the first ends it.
 */
export function clearNotification(
  environment: CommandEnvironment,
  input: ClearNotificationInput,
): Promise<CommandAnswer> {
  const { viewer } = environment;
  const { transmittalNumber } = input;
  return runStateCommand(environment, {
    name: 'clearNotification',
    input,
    notPermitted: clearanceNotPermitted(viewer),
    async work(transaction, now) {
      const problems = unfitTexts(input);
      if (problems.length > 0) {
        return refused(inputInvalid(problems));
      }
      const stream = `notification:${transmittalNumber}`;
      await lockUntilEnd(transaction, stream);
      const held = await selectReviewedNotification(transaction, transmittalNumber);
      if (held === null) {
        return refused(recordNotFound('notification', ['transmittalNumber']));
      }
      const refusal =
        (await refusalOfSecond(transaction, transmittalNumber)) ??
        refusalOf(held, input, washingtonDate(now));
      return refusal === null
        ? insertClearance(transaction, { stream, held, input }, { viewer, now })
        : refused(refusal, stream);
    },
  });
}

/** What a viewer is told who does not clear notifications; null for one who does. */
function clearanceNotPermitted(viewer: Viewer): Refusal | null {
  return decide(viewer, 'NOTIFICATION_CLEARANCE', 'approve').kind === 'always'
    ? null
    : notPermitted(
        'The State Department alone confirms how a review by Congress ended, by its office of Regional Security and Arms Transfers (role RSAT).',
      );
}

async function refusalOfSecond(
  transaction: Database,
  transmittalNumber: string,
): Promise<Refusal | null> {
  const [earlier] = await selectNotificationClearances(transaction, [transmittalNumber]);
  return earlier === undefined
    ? null
    : transitionNotPossible(
        `Notification ${transmittalNumber} has been ${earlier.outcome} since ${earlier.effectiveOn}.`,
        [],
      );
}

function refusalOf(
  held: ReviewedNotification,
  { outcome, expectedVersion }: ClearNotificationInput,
  today: string,
): Refusal | null {
  const expected = expectedVersion ?? held.version;
  if (expected !== held.version) {
    return staleVersion(expected, held.version);
  }
  const hindrance = hindranceOf(held, outcome, today);
  if (hindrance === null) {
    return null;
  }
  if (hindrance.kind === 'unmet') {
    const { name, lacks, citation } = hindrance;
    return guardsNotMet([{ name, lacks, citation }]);
  }
  const possible = (['CLEARED', 'BLOCKED'] as const).filter(
    (other) => hindranceOf(held, other, today) === null,
  );
  return transitionNotPossible(
    hindrance.because,
    possible.map((other) => `clearNotification(outcome: ${other})`),
  );
}

/** A clearance whose guards hold. */
interface GivenClearance {
  readonly stream: string;
  readonly held: ReviewedNotification;
  readonly input: ClearNotificationInput;
}

async function insertClearance(
  transaction: Database,
  { stream, held, input }: GivenClearance,
  by: { readonly viewer: Viewer; readonly now: Date },
): Promise<CommandOutcome> {
  const { transmittalNumber, version: notificationVersion, purchaserCode } = held;
  const { outcome } = input;
  const reason = textOrNull(input.reason);
  const caseIdentifiers = [...held.caseIdentifiers];
  const effectiveOn = washingtonDate(by.now);
  const facts = { outcome, notificationVersion, caseIdentifiers };
  const event = await sealHappening(
    transaction,
    stream,
    {
      kind: 'clearNotification',
      occurredOn: effectiveOn,
      reason,
      documentCode: null,
      facts,
      reliedOn: [],
    },
    by,
  );
  const { sequence, recordedAt } = event;
  const clearance = { transmittalNumber, outcome, effectiveOn, reason, recordedAt };
  await transaction.insert(notificationClearances).values({ ...clearance, notificationVersion });
  await transaction
    .insert(publishedNotificationClearances)
    .values({ ...clearance, caseIdentifiers, stream, sequence });
  return { kind: 'done', event, purchaserCode };
}
