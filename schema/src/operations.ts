import { existsSync, readFileSync } from 'node:fs';
import { graphqlFilesOf } from './folder.ts';

/** An operation that answers a real question, for the explorer, the documentation and the tests. */
export interface ExampleOperation {
  /** The operation's name; its file has the same in kebab case. */
  readonly name: string;
  /** The role that asks, such as `RSAT`; `PUBLIC` needs no token. */
  readonly role: string;
  /** One sentence: what it answers, and as whom. */
  readonly description: string;
  /** The document without the comment. */
  readonly document: string;
  /** Its variables, or null if it takes none. */
  readonly variables: Readonly<Record<string, unknown>> | null;
}

/**
 * Reads `schema/operations/*.graphql`. Each file begins with `# ROLE: sentence` and may have a
 * neighbour `<name>.variables.json`, in which the text `TODAY` stands for the given date. Throws if a
 * file has no such first line.
 */
export function readExampleOperations(today: string): ExampleOperation[] {
  return graphqlFilesOf('operations').map((file) => readExampleOperation(file, today));
}

function readExampleOperation(file: URL, today: string): ExampleOperation {
  const text = readFileSync(file, 'utf8');
  const heading = /^# ([A-Z_]+): (.+)\n/.exec(text);
  const name = /\b(?:query|mutation) (\w+)/.exec(text);
  if (heading?.[1] === undefined || heading[2] === undefined || name?.[1] === undefined) {
    throw new Error(`${file.pathname} must begin with "# ROLE: sentence" and name its operation.`);
  }
  const variables = new URL(file.href.replace(/\.graphql$/, '.variables.json'));
  return {
    name: name[1],
    role: heading[1],
    description: heading[2],
    document: text.slice(heading[0].length).trimStart(),
    variables: existsSync(variables)
      ? (JSON.parse(
          readFileSync(variables, 'utf8').replaceAll('"TODAY"', JSON.stringify(today)),
        ) as Record<string, unknown>)
      : null,
  };
}
