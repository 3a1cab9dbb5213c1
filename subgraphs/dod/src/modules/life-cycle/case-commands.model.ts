import { answerCommands } from './commands/answer.model.ts';
import { closureCommands } from './commands/closure.model.ts';
import { courseCommands } from './commands/course.model.ts';
import { decisionCommands } from './commands/decision.model.ts';
import type { CommandDefinition } from './commands/define.model.ts';
import { discrepancyCommands } from './commands/discrepancy.model.ts';
import { implementationCommands } from './commands/implementation.model.ts';
import { preparationCommands } from './commands/preparation.model.ts';
import { reviewCommands } from './commands/review.model.ts';
import { writingCommands } from './commands/writing.model.ts';

/** Every command on a case that exists, by the name the graph and the table of transitions know it by. */
export const caseCommands: Readonly<Record<string, CommandDefinition>> = {
  ...preparationCommands,
  ...writingCommands,
  ...reviewCommands,
  ...decisionCommands,
  ...answerCommands,
  ...implementationCommands,
  ...courseCommands,
  ...closureCommands,
  ...discrepancyCommands,
};
