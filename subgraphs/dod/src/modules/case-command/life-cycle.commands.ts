import type { Database } from '@concord/db';
import { type CaseService, createCaseService } from '../case-fact/case-fact.commands.ts';
import type { CommandEnvironment } from './case-command.commands.ts';
import { createRulesReader } from './life-cycle-rules.queries.ts';

/** What moves cases: the commands of viewers, and the agency's own service. */
export interface LifeCycle {
  readonly environment: CommandEnvironment;
  readonly service: CaseService;
}

/** Opens the life cycle on the staff's database. */
export function openLifeCycle(staff: Database, storyTime: (() => Date) | undefined): LifeCycle {
  const environment = { writer: { database: staff }, rules: createRulesReader(staff), storyTime };
  return { environment, service: createCaseService(environment) };
}
