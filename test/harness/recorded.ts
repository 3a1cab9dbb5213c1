import type { Statement } from './database.ts';
import type { Answer, TestGraph } from './graph.ts';

/** An answer and what it cost: each statement in the order it was sent. */
export interface Recorded {
  readonly answer: Answer;
  readonly statements: readonly Statement[];
}

/** Asks, and keeps the statements that the three agencies sent meanwhile. Not for two at a time. */
export async function recorded(graph: TestGraph, ask: () => Promise<Answer>): Promise<Recorded> {
  graph.database.statements.length = 0;
  const answer = await ask();
  const statements = graph.database.statements.map(({ agency, text }) => ({
    agency,
    text: text.replace(/\s+/g, ' '),
  }));
  return { answer, statements };
}

/** Agency and text, one statement a paragraph. Agencies work at once, so the order is made here. */
export function writeStatements(statements: readonly Statement[]): string {
  const paragraphs = statements.map(({ agency, text }) => `-- ${agency}\n${broken(text)};\n`);
  return `-- ${statements.length} statements\n\n${paragraphs.sort().join('\n')}`;
}

/** A line for each part of a statement. */
function broken(text: string): string {
  return text.replace(/ (from|where|left join|inner join|group by|order by|limit) /g, '\n  $1 ');
}
