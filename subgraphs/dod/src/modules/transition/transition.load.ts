import { readFileSync } from 'node:fs';
import type { Database } from '@concord/db';
import type { LoadReport } from '@concord/kernel';
import { z } from 'zod';
import { caseCommands } from '../life-cycle/case-commands.model.ts';
import { guardNames } from '../life-cycle/guards/unmet-guards.model.ts';
import type { Guard, Transition } from '../life-cycle/transition.model.ts';
import { replaceTransitions } from './transition.commands.ts';

const transitionRecord = z.strictObject({
  command: z.string().refine((name) => name === 'initializeCase' || name in caseCommands),
  subject: z.enum(['CASE', 'AMENDMENT', 'MODIFICATION']),
  from: z.array(z.string().nullable()).min(1),
  to: z.string().nullable(),
  roles: z.array(z.string()).min(1),
  agency: z.enum(['dod', 'state', 'partner']),
  guards: z.array(z.string().refine((name) => guardNames.includes(name))),
  citation: z.string().min(1),
  isVerified: z.boolean(),
});
const guardRecord = z.strictObject({
  name: z.string().refine((name) => guardNames.includes(name)),
  description: z.string().min(1),
  citation: z.string().min(1),
});

/** The table of transitions as it ships: one row for each status a command leads from. */
export function readShippedTransitions(): Transition[] {
  const records = z.array(transitionRecord).parse(readFacts('case-transitions.json'));
  return records.flatMap(({ from, ...record }) =>
    from.map(
      (status): Transition => ({
        ...record,
        // What is read was checked above; which statuses there are is checked by a test.
        from: status as Transition['from'],
        to: record.to as Transition['to'],
        id: [record.subject, record.command, status ?? 'NONE', record.to ?? 'SAME'].join(':'),
      }),
    ),
  );
}

/** The guards as they ship. */
export function readShippedGuards(): Guard[] {
  return z.array(guardRecord).parse(readFacts('case-guards.json'));
}

/** Stores the table of transitions and its guards; what is there already stays as it is. */
export function loadTransitions(database: Database): Promise<LoadReport> {
  return replaceTransitions(database, readShippedTransitions(), readShippedGuards());
}

function readFacts(name: string): unknown {
  const file = new URL(`../../../facts/${name}`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}
