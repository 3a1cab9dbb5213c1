import {
  type CommandAnswer,
  type CommandOutcome,
  type Database,
  runCommand,
  selectStreamEnd,
  type Writer,
} from '@concord/db';
import { stateEventTables } from '@concord/db/state';
import {
  invariant,
  isPurchaserOrPublic,
  type NewEvent,
  type Refusal,
  type StoredEvent,
  sealEvent,
  type Viewer,
} from '@concord/kernel';

/** Who gives a command, and how it reaches the database. */
export interface CommandEnvironment {
  readonly viewer: Viewer;
  readonly writer: Writer;
  /** The time instead of the database's, where a story is told. */
  readonly storyTime?: (() => Date) | undefined;
}

/** One command of State. */
export interface StateCommand {
  readonly name: string;
  readonly input: { readonly idempotencyKey: string };
  /** What a viewer is told who may not give it; null for one who may. */
  readonly notPermitted: Refusal | null;
  work(transaction: Database, now: Date): Promise<CommandOutcome>;
}

/**
 * Runs a command of State's staff. Whoever may not give it is told so whatever the input is about, and
 * staff leave a record of that; the login of purchasers and the public writes nothing at State.
 */
export async function runStateCommand(
  { viewer, writer, storyTime }: CommandEnvironment,
  { name, input, notPermitted, work }: StateCommand,
): Promise<CommandAnswer> {
  if (notPermitted !== null && isPurchaserOrPublic(viewer)) {
    return { kind: 'refused', refusal: notPermitted };
  }
  const answer = await runCommand({
    database: writer.database,
    tables: stateEventTables,
    actor: { subject: subjectOf(viewer), roles: viewer.roles, purchaserCode: null },
    command: name,
    idempotencyKey: input.idempotencyKey,
    request: input,
    ...(storyTime !== undefined && { storyTime }),
    work: (transaction, now) =>
      notPermitted === null ? work(transaction, now) : Promise.resolve(refused(notPermitted)),
  });
  // A key that succeeded answers nobody who has lost the right since.
  return notPermitted === null ? answer : { kind: 'refused', refusal: notPermitted };
}

/** The outcome of a refusal, on the stream that it is about if there is one. */
export function refused(refusal: Refusal, stream: string | null = null): CommandOutcome {
  return { kind: 'refused', refusal, stream };
}

/** What happened, besides who did it. */
export type Happening = Omit<
  NewEvent,
  'actor' | 'role' | 'organization' | 'fromStatus' | 'toStatus'
>;

/** Seals what RSAT did to the end of its stream. Lock the stream first. */
export async function sealHappening(
  transaction: Database,
  stream: string,
  happening: Happening,
  { viewer, now }: { readonly viewer: Viewer; readonly now: Date },
): Promise<StoredEvent> {
  const end = await selectStreamEnd(transaction, stateEventTables, stream);
  const actor = { actor: subjectOf(viewer), role: 'RSAT', organization: viewer.organization };
  return sealEvent(stream, end, { ...happening, ...actor, fromStatus: null, toStatus: null }, now);
}

function subjectOf({ subject }: Viewer): string {
  invariant(subject !== null, 'whoever has a role of staff has a token with a subject');
  return subject;
}
