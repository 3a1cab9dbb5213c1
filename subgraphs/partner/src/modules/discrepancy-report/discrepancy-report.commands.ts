import type { CommandAnswer, Database } from '@concord/db';
import { discrepancyReports, reports } from '@concord/db/partner';
import { publishedDiscrepancyReportVersions, publishedOffers } from '@concord/db/published';
import { inputInvalid, invariant, recordNotFound, type StoredEvent } from '@concord/kernel';
import { and, eq, sql } from 'drizzle-orm';
import type {
  AnswerDenialInput,
  DiscrepancyReportStatus,
  SubmitDiscrepancyReportInput,
} from '../../generated/schema.ts';
import { notBeforeProblems } from '../purchaser-command/input-problems.model.ts';
import { reportNumberOf, seriesOf } from '../purchaser-command/number.model.ts';
import {
  type CommandGiver,
  type CommandScope,
  done,
  giveCommand,
  refused,
} from '../purchaser-command/purchaser-command.commands.ts';
import type { ReportStep } from './discrepancy-report.model.ts';
import {
  furtherSteps,
  type ReportCommand,
  reportableRefusal,
  reportRefusal,
} from './report-decision.model.ts';
import { denialProblems, reportProblems } from './report-input.model.ts';

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
    const offer = await selectBasicOffer(scope, input.caseId);
    if (offer === null) {
      return refused(recordNotFound('case with an offer', ['caseId']));
    }
    const refusal = reportableRefusal(offer.status);
    if (refusal !== null) {
      return refused(refusal);
    }
    const early = notBeforeProblems(
      ['discoveredOn'],
      input.discoveredOn,
      offer.offeredOn,
      `the offer of the case, ${offer.offeredOn}`,
    );
    if (early.length > 0) {
      return refused(inputInvalid(early));
    }
    const series = seriesOf(Number(today.slice(0, 4)));
    await scope.lock(`reports:${purchaserCode}/${series}`);
    const ordinal = await selectNextOrdinal(transaction, purchaserCode, series);
    const reportNumber = reportNumberOf(series, ordinal, input.caseId, input.lineNumber);
    const { idempotencyKey: _, marking, ...sent } = input;
    const report = { ...sent, quantity: sent.quantity ?? null };
    const event = await scope.seal(streamOf(reportNumber), {
      kind: given.command,
      toStatus: 'SUBMITTED',
      facts: { reportNumber, ...report, marking },
    });
    const [row] = await transaction
      .insert(discrepancyReports)
      .values({
        ...report,
        reportNumber,
        purchaserCode,
        series,
        ordinal,
        isFictional: offer.isFictional,
        version: event.sequence,
        status: 'SUBMITTED',
        recordedAt: event.recordedAt,
        changedAt: event.recordedAt,
      })
      .returning();
    await publish(transaction, row, event);
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
    const report = await selectLocked(scope, input.reportNumber);
    if (report === null) {
      return refused(recordNotFound('discrepancy report', ['reportNumber']));
    }
    const { reportNumber, status, answerVersion } = report;
    const stream = streamOf(reportNumber);
    const refusal = reportRefusal(command, report, input.expectedVersion ?? null);
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
    const [row] = await transaction
      .update(discrepancyReports)
      .set({
        version: event.sequence,
        status: furtherSteps[command].to,
        answeredVersion: answerVersion,
        changedAt: event.recordedAt,
      })
      .where(eq(discrepancyReports.reportNumber, reportNumber))
      .returning();
    await publish(transaction, row, event);
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

/** Holds the report to the end of the transaction, and reads how it stands with what was answered. */
async function selectLocked({ transaction, purchaserCode }: CommandScope, reportNumber: string) {
  await transaction
    .select({ version: discrepancyReports.version })
    .from(discrepancyReports)
    .where(
      and(
        eq(discrepancyReports.reportNumber, reportNumber),
        eq(discrepancyReports.purchaserCode, purchaserCode),
      ),
    )
    .for('update');
  const [report] = await transaction
    .select()
    .from(reports)
    .where(and(eq(reports.reportNumber, reportNumber), eq(reports.purchaserCode, purchaserCode)));
  return report === undefined
    ? null
    : {
        ...report,
        status: report.status as DiscrepancyReportStatus,
        step: report.step as ReportStep,
      };
}

type ReportRow = typeof discrepancyReports.$inferSelect;

/** Tells the Department of Defense. */
async function publish(
  transaction: Database,
  row: ReportRow | undefined,
  { stream, sequence, recordedAt }: StoredEvent,
): Promise<void> {
  invariant(row !== undefined, 'the row was written by the statement before');
  const { series: _, ordinal: _ordinal, answeredVersion: _answered, ...report } = row;
  await transaction
    .insert(publishedDiscrepancyReportVersions)
    .values({ ...report, stream, sequence, recordedAt });
}

async function selectNextOrdinal(
  transaction: Database,
  purchaserCode: string,
  series: string,
): Promise<number> {
  const { ordinal } = discrepancyReports;
  const [last] = await transaction
    .select({ ordinal: sql<number>`coalesce(max(${ordinal}), 0)` })
    .from(discrepancyReports)
    .where(
      and(
        eq(discrepancyReports.purchaserCode, purchaserCode),
        eq(discrepancyReports.series, series),
      ),
    );
  return (last?.ordinal ?? 0) + 1;
}
