import {
  type CommandAnswer,
  type CommandOutcome,
  type Database,
  runCommand,
  selectStream,
  type Writer,
} from '@concord/db';
import { cases, dodEventTables } from '@concord/db/dod';
import {
  invariant,
  notPermitted,
  type ReliedFact,
  recordNotFound,
  type StoredEvent,
  sealEvent,
  staleVersion,
  type Viewer,
  washingtonDate,
} from '@concord/kernel';
import { and, eq } from 'drizzle-orm';
import type { CaseScope } from '../case/case-rows.queries.ts';
import { casesOpenTo, isInViewersArea } from '../case/case-rows.queries.ts';
import { saveCase } from '../case-record/case-record.commands.ts';
import type { Actor, Attempt, LifeCycleRules } from '../life-cycle/attempt.model.ts';
import type { CaseState } from '../life-cycle/case-state.model.ts';
import { decideCommand, roleRefusal } from '../life-cycle/decide.model.ts';
import { documentOf } from '../life-cycle/document-state.model.ts';
import { applyEvent, caseStream, foldCase } from '../life-cycle/fold.model.ts';
import { selectMaslItemsById } from '../masl-item/masl-item.queries.ts';
import { actorOf } from './actor.model.ts';
import type { CaseCommandInput } from './case-command.model.ts';
import { standBehindFacts } from './stand-behind-facts.queries.ts';

/** How commands are run. */
export interface CommandEnvironment {
  readonly writer: Writer;
  readonly rules: () => Promise<LifeCycleRules>;
  /** The time instead of the database's, where a story is told. */
  readonly storyTime: (() => Date) | undefined;
}

/** Runs a viewer's command on a case that it may see. Rejects with `FactsPending` where others said something before. */
export async function giveCaseCommand(
  environment: CommandEnvironment,
  scope: CaseScope,
  command: string,
  input: CaseCommandInput,
): Promise<CommandAnswer> {
  const rules = await environment.rules();
  const { viewer } = scope;
  return run(environment, command, input, subjectOf(viewer), async (transaction, now) => {
    await standBehindFacts(transaction, rules, { command, caseId: input.caseId });
    const [held] = await transaction
      .select({ isInArea: isInViewersArea(scope) })
      .from(cases)
      .where(and(eq(cases.caseId, input.caseId), casesOpenTo(scope, 'CASE_HEADER')))
      .for('update');
    const stored = held === undefined ? null : await readCase(transaction, input.caseId);
    if (stored === null || held === undefined) {
      return {
        kind: 'refused',
        refusal: recordNotFound('case', ['caseId']),
        stream: caseStream(input.caseId),
      };
    }
    const actor = actorOf(viewer, stored.state, held.isInArea);
    return decideAndSave(transaction, now, { ...stored, command, input, actor, rules });
  });
}

/**
 * Refuses a purchaser's or the public's attempt, which no row of the table allows. It is recorded as far
 * as there is somebody to put on record: whoever has no token could fill the record without end.
 */
export async function refusePurchaser(
  environment: CommandEnvironment,
  viewer: Viewer,
  command: string,
  input: CaseCommandInput,
  isKnown: boolean,
): Promise<CommandAnswer> {
  const { transitions } = await environment.rules();
  const roles = transitions.filter((row) => row.command === command).flatMap((row) => row.roles);
  const refusal = isKnown
    ? notPermitted(`${command} belongs to ${[...new Set(roles)].join(' and ')}.`)
    : recordNotFound('case', ['caseId']);
  if (viewer.subject === null) {
    return { kind: 'refused', refusal };
  }
  return run(environment, command, input, subjectOf(viewer), () =>
    Promise.resolve({ kind: 'refused', refusal, stream: caseStream(input.caseId) }),
  );
}

/** What the agency's own service does: applies a fact of another agency, or what a day brings about. */
export interface ServiceCommand {
  readonly command: string;
  readonly caseId: string;
  readonly documentCode: string;
  readonly idempotencyKey: string;
  readonly input: object;
  /** The role in whose stead it acts; `SYSTEM` if in nobody's. */
  readonly role: string;
  readonly reliedOn: readonly ReliedFact[];
  /** The fact that it applies, if it applies one: what was published later does not bear on it. */
  readonly fact?: { readonly agency: 'state' | 'partner'; readonly recordedAt: string };
  /** Written with the event, or not at all. */
  afterwards?(transaction: Database): Promise<void>;
}

/** The name under which the agency's own service acts. */
const serviceSubject = 'service:dod';

/** Runs a command of the agency's own service. Rejects with `FactsPending` where others said something before. */
export async function giveServiceCommand(
  environment: CommandEnvironment,
  service: ServiceCommand,
): Promise<CommandAnswer> {
  const rules = await environment.rules();
  const { caseId, command, idempotencyKey, documentCode } = service;
  const input = { ...service.input, idempotencyKey, caseId, documentCode };
  const subject = { subject: serviceSubject, roles: [service.role], purchaserCode: null };
  return run(environment, command, input, subject, async (transaction, now) => {
    await standBehindFacts(transaction, rules, service);
    await transaction
      .select({ caseId: cases.caseId })
      .from(cases)
      .where(eq(cases.caseId, caseId))
      .for('update');
    const stored = await readCase(transaction, caseId);
    if (stored === null) {
      return {
        kind: 'refused',
        refusal: recordNotFound('case', ['caseId']),
        stream: caseStream(caseId),
      };
    }
    const actor = { subject: serviceSubject, roles: [service.role], organization: 'DoD' };
    const { reliedOn } = service;
    const attempt = { ...stored, command, input, actor, rules, reliedOn };
    const outcome = await decideAndSave(transaction, now, attempt);
    if (outcome.kind === 'done') {
      await service.afterwards?.(transaction);
    }
    return outcome;
  });
}

function run(
  { writer, storyTime }: CommandEnvironment,
  command: string,
  input: { readonly idempotencyKey: string },
  actor: { subject: string; roles: readonly string[]; purchaserCode: string | null },
  work: (transaction: Database, now: Date) => Promise<CommandOutcome>,
): Promise<CommandAnswer> {
  const { idempotencyKey, ...request } = input;
  return runCommand({
    ...writer,
    tables: dodEventTables,
    actor,
    command,
    idempotencyKey,
    request,
    ...(storyTime !== undefined && { storyTime }),
    work,
  });
}

function subjectOf({ subject, roles, country }: Viewer) {
  invariant(subject !== null, 'whoever has no token was refused before');
  return { subject, roles, purchaserCode: country };
}

/** A case with the end of its stream, as its events tell it; lock its row first. */
export async function readCase(
  database: Database,
  caseId: string,
): Promise<{ readonly state: CaseState; readonly end: StoredEvent } | null> {
  const events = await selectStream(database, dodEventTables, [caseStream(caseId)]);
  const [state, end] = [foldCase(events), events.at(-1)];
  return state === null || end === undefined ? null : { state, end };
}

interface Decided {
  readonly state: CaseState;
  readonly end: StoredEvent;
  readonly command: string;
  readonly input: CaseCommandInput;
  readonly actor: Actor;
  readonly rules: LifeCycleRules;
  readonly reliedOn?: readonly ReliedFact[];
}

async function decideAndSave(
  transaction: Database,
  now: Date,
  { state, end, command, input, actor, rules, reliedOn = [] }: Decided,
): Promise<CommandOutcome> {
  const stream = caseStream(state.caseId);
  // First of all, so that nobody learns versions and documents by commands that are not theirs.
  const denied = roleRefusal({ command, actor, rules });
  if (denied !== null) {
    return { kind: 'refused', refusal: denied, stream };
  }
  const { expectedVersion = null } = input;
  if (expectedVersion !== null && expectedVersion !== state.version) {
    return { kind: 'refused', refusal: staleVersion(expectedVersion, state.version), stream };
  }
  const document = documentOf(state, input.documentCode ?? 'BASIC');
  if (document === null) {
    const refusal = recordNotFound('document of this case', ['documentCode']);
    return { kind: 'refused', refusal, stream };
  }
  const attempt: Attempt<CaseCommandInput> = {
    command,
    state,
    document,
    input,
    actor,
    today: washingtonDate(now),
    rules,
    articles: await readArticles(transaction, input),
    reliedOn,
  };
  const verdict = decideCommand(attempt);
  if (verdict.kind === 'refused') {
    return { kind: 'refused', refusal: verdict.refusal, stream };
  }
  const event = sealEvent(stream, end, verdict.event, now);
  await saveCase(transaction, state, applyEvent(state, event), event);
  return { kind: 'done', event, purchaserCode: state.purchaserCode };
}

/** The items of the catalogue that the lines of an input name. */
async function readArticles(transaction: Database, input: object) {
  const lines = 'lines' in input ? (input.lines as readonly { maslId: string }[]) : [];
  const maslIds = [...new Set(lines.map(({ maslId }) => maslId))];
  const items = maslIds.length === 0 ? [] : await selectMaslItemsById(transaction, maslIds);
  return new Map(items.map((item) => [item.maslId, item]));
}
