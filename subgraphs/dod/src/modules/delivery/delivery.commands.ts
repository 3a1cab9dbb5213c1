import { lineDeliveries } from '@concord/db/dod';
import { and, eq, gte } from 'drizzle-orm';
import { giveServiceCommand } from '../case-command/case-command.commands.ts';
import type { LifeCycle } from '../case-command/life-cycle.commands.ts';
import type { C1Transaction } from './c1-transaction.load.ts';

/** Records a reported delivery: null if it was, `unchanged` if it is on record, else why it cannot be. */
export async function reportDelivery(
  { environment, service }: LifeCycle,
  { caseId, lineNumber, cumulativeQuantity, reportedOn }: C1Transaction,
): Promise<string | null> {
  const isOnRecord = and(
    eq(lineDeliveries.caseId, caseId),
    eq(lineDeliveries.lineNumber, lineNumber),
    gte(lineDeliveries.deliveredQuantity, cumulativeQuantity),
  );
  if ((await environment.writer.database.$count(lineDeliveries, isOnRecord)) > 0) {
    return 'unchanged';
  }
  const answer = await service.afterFacts(caseId, () =>
    giveServiceCommand(environment, {
      command: 'recordDelivery',
      caseId,
      documentCode: 'BASIC',
      idempotencyKey: `c1:${caseId}:${lineNumber}:${cumulativeQuantity}:${reportedOn}`,
      input: { lineNumber, cumulativeQuantity, deliveredOn: reportedOn },
      role: 'IA_CM',
      reliedOn: [],
    }),
  );
  return answer.kind === 'refused' ? answer.refusal.message : null;
}
