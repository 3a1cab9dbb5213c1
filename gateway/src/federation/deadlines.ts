/** How long a subgraph may take. */
export interface Deadlines {
  readonly readMs: number;
  /** A command takes locks and waits for others. */
  readonly writeMs: number;
}

const deadlinesDefault: Deadlines = { readMs: 1000, writeMs: 3000 };

/** The deadline of one fetch. Of a mutation only the command itself is a write, not what is read after it. */
export function deadlineOf(
  given: Partial<Deadlines> | undefined,
  operation: string,
  variables: Readonly<Record<string, unknown>>,
): number {
  const { readMs, writeMs } = { ...deadlinesDefault, ...given };
  return operation === 'mutation' && !('representations' in variables) ? writeMs : readMs;
}
