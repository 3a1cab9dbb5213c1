import { type CommandAnswer, type CommandOutcome, type Database, lockUntilEnd } from '@concord/db';
import { cases, dodEventTables, implementingAgencies } from '@concord/db/dod';
import { publishedCountries } from '@concord/db/published';
import {
  inputInvalid,
  invariant,
  type NewEvent,
  notPermitted,
  sealEvent,
  transitionNotPossible,
  type Viewer,
  washingtonDate,
} from '@concord/kernel';
import { and, eq } from 'drizzle-orm';
import type { InitializeCaseInput } from '../../generated/schema.ts';
import { type CaseScope, casesOpenTo } from '../case/case-rows.queries.ts';
import type { CommandEnvironment } from '../case-command/case-command.commands.ts';
import { saveCase } from '../case-record/case-record.commands.ts';
import { inForce } from '../dated-row/dated-row.model.ts';
import { applyEvent, caseStream } from '../life-cycle/fold.model.ts';
import type { Transition } from '../life-cycle/transition.model.ts';
import {
  type InitializeAttempt,
  initialFacts,
  initializeProblems,
} from './initialize-case.model.ts';
import { type HeldLetter, refused, runLetterCommand } from './letter-command.commands.ts';
import { standingOf } from './letter-state.model.ts';
import { possibleLetterCommands } from './letter-verdict.model.ts';
import { reliedLetter, type SentLetter } from './sent-letter.model.ts';

const command = 'initializeCase';

/**
 * Begins a case from an actionable letter, by its first event. A letter may bring forth several cases
 * (SAMM C5.1.7.1); an identifier stands for one, so of two officers at once with the same the first wins.
 */
export async function initializeCase(
  environment: CommandEnvironment,
  scope: CaseScope,
  input: InitializeCaseInput,
): Promise<CommandAnswer> {
  const { transitions } = await environment.rules();
  const transition = transitions.find((row) => row.command === command && row.from === null);
  invariant(transition !== undefined, 'the table of transitions says how a case begins');
  return runLetterCommand(environment, scope, {
    name: command,
    input,
    async work(transaction, now, held) {
      const refusal = standingRefusal(held);
      if (refusal !== null) {
        return refused(refusal, held.stream);
      }
      await lockUntilEnd(transaction, caseStream(input.caseId));
      const attempt = await selectAttempt(transaction, scope, input, held.letter, now);
      const problems = initializeProblems(attempt);
      return problems.length > 0
        ? refused(inputInvalid(problems), held.stream)
        : begin(transaction, held, attempt, { transition, viewer: scope.viewer, now });
    },
  });
}

function standingRefusal({ letter, state }: HeldLetter) {
  const possible = possibleLetterCommands(letter, state);
  if (possible.includes(command)) {
    return null;
  }
  const standing = state === null ? 'not received yet' : standingOf(state);
  return transitionNotPossible(
    letter.status === 'WITHDRAWN'
      ? 'The letter was withdrawn by its sender.'
      : `A case is begun from a letter that is ACTIONABLE; this one is ${standing}.`,
    possible,
  );
}

/** Reads what the input names. */
async function selectAttempt(
  transaction: Database,
  scope: CaseScope,
  input: InitializeCaseInput,
  letter: SentLetter,
  now: Date,
): Promise<InitializeAttempt> {
  const { caseId, linkedCaseId } = input;
  const [purchaser] = await transaction
    .select({ customerCodes: publishedCountries.customerCodes })
    .from(publishedCountries)
    .where(eq(publishedCountries.code, letter.purchaserCode));
  const agencies = await transaction
    .select()
    .from(implementingAgencies)
    .where(eq(implementingAgencies.code, caseId.charAt(3)));
  const used = await transaction.$count(
    dodEventTables.events,
    eq(dodEventTables.events.stream, caseStream(caseId)),
  );
  const [linked] = await transaction
    .select({ type: cases.type, purchaserCode: cases.purchaserCode })
    .from(cases)
    .where(and(eq(cases.caseId, linkedCaseId ?? ''), casesOpenTo(scope, 'CASE_HEADER')));
  return {
    input,
    letter,
    customerCodes: purchaser?.customerCodes ?? [],
    isAgencyKnown: inForce(agencies, washingtonDate(now)).length > 0,
    // No case is without events, and no event is ever taken away.
    isUsed: used > 0,
    linked: linked ?? null,
  };
}

interface Beginning {
  readonly transition: Transition;
  readonly viewer: Viewer;
  readonly now: Date;
}

async function begin(
  transaction: Database,
  { letter, state, stream: letterStream }: HeldLetter,
  attempt: InitializeAttempt,
  { transition, viewer, now }: Beginning,
): Promise<CommandOutcome> {
  const role = viewer.roles.find((one) => transition.roles.includes(one));
  if (role === undefined || state === null) {
    return refused(
      notPermitted(`${command} belongs to ${transition.roles.join(' and ')}.`),
      letterStream,
    );
  }
  const happened: NewEvent = {
    kind: command,
    occurredOn: washingtonDate(now),
    actor: viewer.subject ?? '',
    role,
    organization: viewer.organization,
    fromStatus: null,
    toStatus: transition.to,
    reason: null,
    documentCode: 'BASIC',
    facts: { ...initialFacts(attempt, state) },
    reliedOn: [reliedLetter(letter)],
  };
  const event = sealEvent(caseStream(attempt.input.caseId), null, happened, now);
  const begun = applyEvent(null, event);
  await saveCase(transaction, null, begun, event);
  return { kind: 'done', event, purchaserCode: begun.purchaserCode };
}
