import {
  type CommandAnswer,
  type CommandOutcome,
  type Database,
  runCommand,
  selectStreamEnd,
  type Writer,
} from '@concord/db';
import { partnerEventTables } from '@concord/db/partner';
import { publishedCountries } from '@concord/db/published';
import {
  type InputProblem,
  inputInvalid,
  type NewEvent,
  notPermitted,
  type Refusal,
  type StoredEvent,
  sealEvent,
  type Viewer,
  washingtonDate,
} from '@concord/kernel';
import { eq } from 'drizzle-orm';
import type { DataClass } from '../../generated/schema.ts';
import { decide } from '../../policy/partner-policy.ts';
import { keyProblems } from './input-problems.model.ts';

/** Who gives commands, and how they reach the database. */
export interface CommandGiver {
  readonly viewer: Viewer;
  readonly writer: Writer;
  /** The time instead of the database's, where a story is told. */
  readonly storyTime?: () => Date;
}

/** A command as it was sent. */
export interface GivenCommand {
  /** Its name, as the mutation's. */
  readonly command: string;
  /** The class of what it writes. */
  readonly dataClass: DataClass;
  readonly input: { readonly idempotencyKey: string };
  /** What is wrong with the input by itself. `today` is Washington's. */
  problems(today: string): readonly InputProblem[];
}

/** What a purchaser does, before its event has its place. */
type PurchaserEvent = Pick<NewEvent, 'kind' | 'toStatus' | 'facts'> &
  Partial<Pick<NewEvent, 'occurredOn' | 'fromStatus' | 'reason' | 'documentCode'>>;

/** The transaction of a command that may be given. */
export interface CommandScope {
  readonly transaction: Database;
  readonly today: string;
  /** Whose officer gives it. */
  readonly purchaserCode: string;
  readonly isFictional: boolean;
  /** Places an event at the end of its stream. Lock what the stream is about first. */
  seal(stream: string, event: PurchaserEvent): Promise<StoredEvent>;
}

/**
 * Runs a command of a purchaser's procurement officer. Others are refused, and the refusal is on record
 * as far as there is somebody to put on record.
 */
export async function giveCommand(
  giver: CommandGiver,
  given: GivenCommand,
  work: (scope: CommandScope) => Promise<CommandOutcome>,
): Promise<CommandAnswer> {
  const { viewer, writer, storyTime } = giver;
  const { country, subject } = viewer;
  const mayWrite = country !== null && decide(viewer, given.dataClass, 'write').kind !== 'never';
  // A purchaser's login writes nothing without a country: row-level security would refuse it.
  if (subject === null || (country === null && writer.settings !== undefined)) {
    return { kind: 'refused', refusal: forProcurementOnly };
  }
  const answer = await runCommand({
    ...writer,
    tables: partnerEventTables,
    actor: { subject, roles: viewer.roles, purchaserCode: country },
    command: given.command,
    idempotencyKey: given.input.idempotencyKey,
    // The same input for another purchaser asks for something else.
    request: { purchaser: country, ...given.input },
    ...(storyTime !== undefined && { storyTime }),
    async work(transaction, now) {
      if (!mayWrite) {
        return refused(forProcurementOnly);
      }
      const today = washingtonDate(now);
      const problems = [...keyProblems(given.input.idempotencyKey), ...given.problems(today)];
      if (problems.length > 0) {
        return refused(inputInvalid(problems));
      }
      const isFictional = await selectIsFictional(transaction, country);
      return isFictional === null
        ? refused(unknownPurchaser)
        : work(scopeOf({ transaction, now, today, viewer, country, isFictional }));
    },
  });
  // A key that succeeded while its sender had the role answers nothing to one who lost it.
  return mayWrite ? answer : { kind: 'refused', refusal: forProcurementOnly };
}

const forProcurementOnly = notPermitted(
  'Only a procurement officer of the purchaser (P_PROC) may give this command, for the purchaser’s own records.',
);
const unknownPurchaser = notPermitted(
  'Your token acts for a country that is not on record as a purchaser. Ask for a token with the code of a purchaser.',
);

/** What a command that did its work comes to. */
export function done(event: StoredEvent, purchaserCode: string): CommandOutcome {
  return { kind: 'done', event, purchaserCode };
}

/** What a command that cannot be done comes to. */
export function refused(refusal: Refusal, stream: string | null = null): CommandOutcome {
  return { kind: 'refused', refusal, stream };
}

interface Given {
  readonly transaction: Database;
  readonly now: Date;
  readonly today: string;
  readonly viewer: Viewer;
  readonly country: string;
  readonly isFictional: boolean;
}

function scopeOf({ transaction, now, today, viewer, country, isFictional }: Given): CommandScope {
  return {
    transaction,
    today,
    purchaserCode: country,
    isFictional,
    async seal(stream, event) {
      const end = await selectStreamEnd(transaction, partnerEventTables, stream);
      const whole: NewEvent = {
        occurredOn: today,
        fromStatus: null,
        reason: null,
        documentCode: null,
        ...event,
        actor: viewer.subject ?? '',
        role: 'P_PROC',
        organization: viewer.organization,
        reliedOn: [],
      };
      return sealEvent(stream, end, whole, now);
    },
  };
}

/** Whether the purchaser is invented, or null if State has published none with this code. */
async function selectIsFictional(transaction: Database, code: string): Promise<boolean | null> {
  const [purchaser] = await transaction
    .select({ isFictional: publishedCountries.isFictional })
    .from(publishedCountries)
    .where(eq(publishedCountries.code, code));
  return purchaser?.isFictional ?? null;
}
