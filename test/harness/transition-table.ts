import { readFileSync } from 'node:fs';

/** A row of the shipped table of transitions, read from the data and by nothing of ours. */
export interface TableRow {
  readonly command: string;
  readonly subject: 'CASE' | 'AMENDMENT' | 'MODIFICATION';
  readonly from: readonly (string | null)[];
  readonly to: string | null;
  readonly roles: readonly string[];
  readonly agency: 'dod' | 'state' | 'partner';
  readonly guards: readonly string[];
}

const file = new URL('../../subgraphs/dod/facts/case-transitions.json', import.meta.url);

/** The table of transitions as it ships. */
export const transitionTable = JSON.parse(readFileSync(file, 'utf8')) as readonly TableRow[];

/** The roles that any row lets give the command. */
export function rolesOf(command: string): string[] {
  const rows = transitionTable.filter((row) => row.command === command);
  return [...new Set(rows.flatMap(({ roles }) => roles))];
}

/** The rows by which a case, or a later document of it, leads on from a status. */
export function rowsFrom(status: string, subject: TableRow['subject'] = 'CASE'): TableRow[] {
  return transitionTable.filter((row) => row.subject === subject && row.from.includes(status));
}

/** Commands on a case that somebody gives at this agency, in the order of the table. */
export function commandsOf(agency: TableRow['agency']): string[] {
  const given = transitionTable.filter(
    (row) =>
      row.agency === agency && row.command !== 'initializeCase' && !row.roles.includes('SYSTEM'),
  );
  return [...new Set(given.map(({ command }) => command))];
}

/** Commands that somebody gives at this agency on such a document of a case, in the order of the table. */
export function commandsOn(subject: TableRow['subject'], agency: TableRow['agency']): string[] {
  const given = transitionTable.filter(
    (row) => row.subject === subject && row.agency === agency && !row.roles.includes('SYSTEM'),
  );
  return [...new Set(given.map(({ command }) => command))];
}
