import { type CommandAnswer, lockUntilEnd, purchaserLock } from '@concord/db';
import { publishedOffers } from '@concord/db/published';
import { inputInvalid, recordNotFound } from '@concord/kernel';
import { and, eq } from 'drizzle-orm';
import type { AnswerDenialInput, SubmitDiscrepancyReportInput } from '../../generated/schema.ts';
import { notBeforeProblems } from '../purchaser-command/input-problems.model.ts';
import { reportNumberOf, seriesOf } from '../purchaser-command/number.model.ts';
import {
  type CommandGiver,
  type CommandScope,
  done,
  giveCommand,
  refused,
} from '../purchaser-command/purchaser-command.commands.ts';
import {
  furtherSteps,
  lineProblems,
  type ReportCommand,
  reportableRefusal,
  reportRefusal,
} from './report-decision.model.ts';
import { denialProblems, reportProblems } from './report-input.model.ts';
import {
  insertReport,
  selectLockedReport,
  selectNextOrdinal,
  updateReport,
} from './report-record.commands.ts';

const dataClass = 'DISCREPANCY_REPORT';
const streamOf = (reportNumber: string) => `discrepancy:${reportNumber}`;

/** Puts a report on record under the next number of its purchaser's year. */
export function submitDiscrepancyReport(
  giver: CommandGiver,
  input: SubmitDiscrepancyReportInput,
): Promise<CommandAnswer> {
  const problems = (today: string) => reportProblems(input, today);
  const given = { command: 'submitDiscrepancyReport', dataClass, input, problems } as const;
  return giveCommand(giver, given, async (scope) => {
    const { purchaserCode, today, transaction } = scope;
    await lockUntilEnd(transaction, purchaserLock(input.caseId));
    const offer = await selectBasicOffer(scope, input.caseId);
    if (offer === null) {
      return refused(recordNotFound('case with an offer', ['caseId']));
    }
    const refusal = reportableRefusal(offer);
    if (refusal !== null) {
      return refused(refusal);
    }
    const wrong = [
      ...lineProblems(input.lineNumber, offer),
      ...notBeforeProblems(
        ['discoveredOn'],
        input.discoveredOn,
        offer.offeredOn,
        `the offer of the case, ${offer.offeredOn}`,
      ),
    ];
    if (wrong.length > 0) {
      return refused(inputInvalid(wrong));
    }
    const series = seriesOf(Number(today.slice(0, 4)));
    await lockUntilEnd(transaction, `reports:${purchaserCode}/${series}`);
    const ordinal = await selectNextOrdinal(transaction, purchaserCode, series);
    const reportNumber = reportNumberOf(series, ordinal, input.caseId, input.lineNumber);
    const { idempotencyKey: _, marking, ...sent } = input;
    const report = { ...sent, quantity: sent.quantity ?? null };
    const event = await scope.seal(streamOf(reportNumber), {
      kind: given.command,
      toStatus: 'SUBMITTED',
      facts: { reportNumber, ...report, marking },
    });
    const { isFictional } = offer;
    const place = { reportNumber, purchaserCode, series, ordinal, isFictional };
    await insertReport(transaction, { ...report, ...place }, event);
    return done(event, purchaserCode);
  });
}

/** Asks to reconsider a denial. */
export function requestReconsideration(
  giver: CommandGiver,
  input: AnswerDenialInput,
): Promise<CommandAnswer> {
  return answerDenial(giver, 'requestReconsideration', input);
}

/** Contests that a denial was upheld. */
export function contestDecision(
  giver: CommandGiver,
  input: AnswerDenialInput,
): Promise<CommandAnswer> {
  return answerDenial(giver, 'contestDecision', input);
}

function answerDenial(
  giver: CommandGiver,
  command: ReportCommand,
  input: AnswerDenialInput,
): Promise<CommandAnswer> {
  const problems = () => denialProblems(input);
  return giveCommand(giver, { command, dataClass, input, problems }, async (scope) => {
    const { transaction, purchaserCode } = scope;
    const report = await selectLockedReport(scope, input.reportNumber);
    if (report === null) {
      return refused(recordNotFound('discrepancy report', ['reportNumber']));
    }
    const { reportNumber, caseId, status, answerVersion } = report;
    // The case may be closed for good meanwhile; a denied report itself stands still.
    await lockUntilEnd(transaction, purchaserLock(caseId));
    const offer = await selectBasicOffer(scope, caseId);
    const stream = streamOf(reportNumber);
    const refusal = reportRefusal(command, report, offer, input.expectedVersion ?? null);
    if (refusal !== null) {
      return refused(refusal, stream);
    }
    const event = await scope.seal(stream, {
      kind: command,
      fromStatus: status,
      toStatus: furtherSteps[command].to,
      reason: input.reason,
      facts: { answerVersion },
    });
    await updateReport(transaction, reportNumber, event, answerVersion);
    return done(event, purchaserCode);
  });
}

/** The offer that the case itself is; amendments come after it. */
async function selectBasicOffer({ transaction, purchaserCode }: CommandScope, caseId: string) {
  const [offer] = await transaction
    .select()
    .from(publishedOffers)
    .where(
      and(
        eq(publishedOffers.caseId, caseId),
        eq(publishedOffers.documentCode, 'BASIC'),
        eq(publishedOffers.purchaserCode, purchaserCode),
      ),
    );
  return offer ?? null;
}
