import type { Database } from '@concord/db';
import { appliedFacts } from '@concord/db/dod';
import { washingtonDate } from '@concord/kernel';
import { sql } from 'drizzle-orm';
import {
  type CommandEnvironment,
  giveServiceCommand,
  readCase,
} from '../case-command/case-command.commands.ts';
import { type CaseFact, documentOfFact } from './case-fact.model.ts';
import { selectDueCases, selectPendingFacts } from './case-fact.queries.ts';

/** What the agency's own service does, without anybody asking. */
export interface CaseService {
  /** Applies what other agencies published on a case, or on all. */
  applyFacts(caseId: string | null): Promise<void>;
  /** Applies all facts, and gives the commands that the day brings. */
  settle(): Promise<void>;
}

/** Makes the service. Every one of its commands is safe to give twice, and by two programs at once. */
export function createCaseService(environment: CommandEnvironment): CaseService {
  const { database } = environment.writer;
  async function applyFacts(caseId: string | null): Promise<void> {
    for (const fact of await selectPendingFacts(database, caseId)) {
      await applyFact(environment, fact);
    }
  }
  return {
    applyFacts,
    async settle() {
      await applyFacts(null);
      const today = washingtonDate(await timeOf(environment));
      for (const { caseId, command } of await selectDueCases(database, today)) {
        await giveServiceCommand(environment, {
          command,
          caseId,
          documentCode: 'BASIC',
          idempotencyKey: `due:${command}:${caseId}:${today}`,
          input: {},
          role: 'SYSTEM',
          reliedOn: [],
        });
      }
    },
  };
}

/**
 * Applies a fact with an event that names it. A fact that leads nowhere from where the case stands now,
 * such as a signature under an offer that has lapsed, is set down as not applied, and why.
 */
async function applyFact(environment: CommandEnvironment, fact: CaseFact): Promise<void> {
  const { agency, stream, sequence, caseId, command, role, input } = fact;
  const { database } = environment.writer;
  const stored = await readCase(database, caseId);
  const answer = await giveServiceCommand(environment, {
    command,
    caseId,
    documentCode: stored === null ? 'BASIC' : documentOfFact(fact, stored.state),
    idempotencyKey: `fact:${agency}:${stream}:${sequence}:${caseId}`,
    input,
    role,
    reliedOn: [{ agency, stream, sequence }],
    afterwards: (transaction) => setDown(transaction, fact, 'APPLIED', null),
  });
  if (answer.kind === 'refused') {
    await setDown(database, fact, 'NOT_APPLIED', answer.refusal.message);
  }
}

async function setDown(
  database: Database,
  { agency, stream, sequence, caseId }: CaseFact,
  outcome: 'APPLIED' | 'NOT_APPLIED',
  explanation: string | null,
): Promise<void> {
  await database
    .insert(appliedFacts)
    .values({ agency, stream, sequence, caseId, outcome, explanation })
    // Another program of ours may have been faster; what it set down stands.
    .onConflictDoNothing();
}

async function timeOf({ writer, storyTime }: CommandEnvironment): Promise<Date> {
  if (storyTime !== undefined) {
    return storyTime();
  }
  const [row] = await writer.database.execute<{ now: string }>(
    sql`select clock_timestamp() as now`,
  );
  return new Date(row?.now ?? Number.NaN);
}
