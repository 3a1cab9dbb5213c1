import type { CommandAnswer, CommandOutcome, Database } from '@concord/db';
import { letterAssessments } from '@concord/db/dod';
import { publishedCountries } from '@concord/db/published';
import { type NewEvent, sealEvent, type Viewer, washingtonDate } from '@concord/kernel';
import { eq } from 'drizzle-orm';
import type {
  AssessLetterOfRequestInput,
  ReceiveLetterOfRequestInput,
} from '../../generated/schema.ts';
import type { CaseScope } from '../case/case-rows.queries.ts';
import type { CommandEnvironment } from '../case-command/case-command.commands.ts';
import { criteriaOf } from '../case-rule/rules-in-force.model.ts';
import { inForce } from '../dated-row/dated-row.model.ts';
import { decideAssessment } from './assess-letter.model.ts';
import { publishLetterAnswer } from './letter-answer.commands.ts';
import {
  assessingRole,
  type HeldLetter,
  refused,
  runLetterCommand,
} from './letter-command.commands.ts';
import {
  applyLetterEvent,
  assessmentRow,
  type LetterState,
  latestAssessment,
  standingOf,
} from './letter-state.model.ts';
import type { LetterVerdict } from './letter-verdict.model.ts';
import { decideReceipt } from './receive-letter.model.ts';
import { reliedLetter } from './sent-letter.model.ts';

/** Records the receipt of a letter, which begins its assessment. */
export function receiveLetter(
  environment: CommandEnvironment,
  scope: CaseScope,
  input: ReceiveLetterOfRequestInput,
): Promise<CommandAnswer> {
  return runLetterCommand(environment, scope, {
    name: 'receiveLetterOfRequest',
    input,
    work(transaction, now, held) {
      const verdict = decideReceipt({ ...held, input, today: washingtonDate(now) });
      return save(transaction, held, verdict, { viewer: scope.viewer, now });
    },
  });
}

/** Assesses a letter by the criteria in force on the day. */
export async function assessLetter(
  environment: CommandEnvironment,
  scope: CaseScope,
  input: AssessLetterOfRequestInput,
): Promise<CommandAnswer> {
  const { caseRules } = await environment.rules();
  return runLetterCommand(environment, scope, {
    name: 'assessLetterOfRequest',
    input,
    async work(transaction, now, held) {
      const today = washingtonDate(now);
      const verdict = decideAssessment({
        ...held,
        input,
        isPurchaserKnown: await isPurchaserKnown(transaction, held.letter.purchaserCode),
        criteria: criteriaOf(caseRules, 'ACTIONABLE', today),
        significantChanges: inForce(caseRules.codes, today)
          .filter(({ codeSet }) => codeSet === 'SIGNIFICANT_CHANGE')
          .map(({ code }) => code),
      });
      return save(transaction, held, verdict, { viewer: scope.viewer, now });
    },
  });
}

async function isPurchaserKnown(transaction: Database, code: string): Promise<boolean> {
  return (await transaction.$count(publishedCountries, eq(publishedCountries.code, code))) > 0;
}

/** Writes what happened to a letter: its assessment, what its sender is told, and the event. */
async function save(
  transaction: Database,
  { letter, state, stream, end }: HeldLetter,
  verdict: LetterVerdict,
  { viewer, now }: { readonly viewer: Viewer; readonly now: Date },
): Promise<CommandOutcome> {
  if (verdict.kind === 'refused') {
    return refused(verdict.refusal, stream);
  }
  const happened: NewEvent = {
    ...verdict.happening,
    occurredOn: washingtonDate(now),
    actor: viewer.subject ?? '',
    role: assessingRole,
    organization: viewer.organization,
    reason: null,
    documentCode: null,
    reliedOn: [reliedLetter(letter)],
  };
  const event = sealEvent(stream, end, happened, now);
  const after = applyLetterEvent(state, event);
  await saveAssessment(transaction, after);
  const { purchaserCode, letterNumber } = after;
  const { informationRequested } = latestAssessment(after);
  const answer = { letterNumber, purchaserCode, informationRequested, caseId: null };
  await publishLetterAnswer(
    transaction,
    { ...answer, status: standingOf(after) },
    event.recordedAt,
  );
  return { kind: 'done', event, purchaserCode };
}

/** An event begins or ends one assessment, the latest; the others stay as they are. */
async function saveAssessment(transaction: Database, state: LetterState): Promise<void> {
  const { letterNumber, assessmentNumber, ...rest } = assessmentRow(state, latestAssessment(state));
  await transaction
    .insert(letterAssessments)
    .values({ letterNumber, assessmentNumber, ...rest })
    .onConflictDoUpdate({
      target: [letterAssessments.letterNumber, letterAssessments.assessmentNumber],
      set: rest,
    });
}
