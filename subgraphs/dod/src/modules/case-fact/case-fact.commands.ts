import type { CommandAnswer, Database } from '@concord/db';
import { appliedFacts } from '@concord/db/dod';
import { publishedActsWithoutEffect } from '@concord/db/published';
import { washingtonDate } from '@concord/kernel';
import { sql } from 'drizzle-orm';
import {
  type CommandEnvironment,
  giveServiceCommand,
  readCase,
} from '../case-command/case-command.commands.ts';
import { FactsPending } from '../case-command/stand-behind-facts.queries.ts';
import { type CaseFact, documentOfFact } from './case-fact.model.ts';
import { selectPendingFacts } from './case-fact.queries.ts';
import { selectDueCommands } from './due-command.queries.ts';

/** What the agency's own service does, without anybody asking. */
export interface CaseService {
  /** Gives a command on a case, once what others published on it is applied, also what they publish meanwhile. */
  afterFacts(caseId: string, give: () => Promise<CommandAnswer>): Promise<CommandAnswer>;
  /**
   * Applies the facts on these cases, and gives the commands that the day brings. Without any: on all that
   * no other program has leased.
   */
  settle(caseIds?: readonly string[]): Promise<void>;
}

/** Makes the service. Every one of its commands is safe to give twice, and by two programs at once. */
export function createCaseService(environment: CommandEnvironment): CaseService {
  const { database } = environment.writer;
  async function applyFacts(caseIds: readonly string[] | null): Promise<void> {
    for (const fact of await selectPendingFacts(database, caseIds)) {
      await afterFacts(fact.caseId, () => applyFact(environment, fact));
    }
  }
  async function afterFacts<Done>(caseId: string, give: () => Promise<Done>): Promise<Done> {
    for (let rounds = 1; ; rounds += 1) {
      try {
        return await give();
      } catch (fault) {
        if (!(fault instanceof FactsPending) || rounds === roundsMax) {
          throw fault;
        }
      }
      await applyFacts([caseId]);
    }
  }
  return {
    afterFacts,
    async settle(caseIds) {
      await applyFacts(caseIds ?? null);
      const today = washingtonDate(await timeOf(environment));
      for (const due of await selectDueCommands(database, today, caseIds ?? null)) {
        const { caseId, documentCode, command } = due;
        await afterFacts(caseId, () =>
          giveServiceCommand(environment, {
            ...due,
            idempotencyKey: `due:${command}:${caseId}/${documentCode}:${today}`,
            input: {},
            role: 'SYSTEM',
            reliedOn: [],
          }),
        );
      }
    },
  };
}

/** More rounds than anybody's decisions on one case can ask for. */
const roundsMax = 20;

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
    fact,
    async afterwards(transaction) {
      if (!(await setDown(transaction, fact, 'APPLIED', null))) {
        throw new FactsPending('another program set this fact down as not applied');
      }
    },
  });
  if (answer.kind === 'refused') {
    await setDownWithoutEffect(environment, fact, answer.refusal.message);
  }
}

/** Sets down that a fact leads nowhere, and tells a purchaser whose act it was. */
async function setDownWithoutEffect(
  environment: CommandEnvironment,
  fact: CaseFact,
  explanation: string,
): Promise<void> {
  const { agency, stream, sequence, caseId, purchaserCode } = fact;
  const recordedAt = (await timeOf(environment)).toISOString();
  await environment.writer.database.transaction(async (transaction) => {
    const isNew = await setDown(transaction, fact, 'NOT_APPLIED', explanation);
    if (isNew && agency === 'partner') {
      await transaction
        .insert(publishedActsWithoutEffect)
        .values({ stream, sequence, caseId, purchaserCode, recordedAt });
    }
  });
}

/** Sets down what became of a fact, once; whether it was this time. */
async function setDown(
  database: Database,
  { agency, stream, sequence, caseId }: CaseFact,
  outcome: 'APPLIED' | 'NOT_APPLIED',
  explanation: string | null,
): Promise<boolean> {
  const written = await database
    .insert(appliedFacts)
    .values({ agency, stream, sequence, caseId, outcome, explanation })
    // Another program of ours may have been faster; what it set down stands.
    .onConflictDoNothing()
    .returning({ sequence: appliedFacts.sequence });
  return written.length > 0;
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
