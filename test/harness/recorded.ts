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

/** The answer with its errors in the order of their paths, since agencies answer in any order. */
export function inOrder(answer: Answer): Answer {
  const place = (error: NonNullable<Answer['errors']>[number]) => JSON.stringify(error.path ?? []);
  const { errors } = answer;
  return errors === undefined
    ? answer
    : { ...answer, errors: errors.toSorted((a, b) => (place(a) < place(b) ? -1 : 1)) };
}

/** Agency and text, one statement a paragraph. Agencies work at once, so the order is made here. */
export function writeStatements(statements: readonly Statement[]): string {
  const paragraphs = statements.map(({ agency, text }) => `-- ${agency}\n${broken(text)};\n`);
  return `-- ${statements.length} statements\n\n${paragraphs.sort().join('\n')}`;
}

const width = 100;

/** A line or more for each part of a statement, so that a change shows where it is. */
function broken(text: string): string {
  return text
    .replace(/ (from|where|left join|inner join|group by|order by|limit) /g, '\n  $1 ')
    .split('\n')
    .map(wrapped)
    .join('\n');
}

function wrapped(part: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of part.split(/(?<=\S) /)) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line);
      line = `    ${word}`;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
