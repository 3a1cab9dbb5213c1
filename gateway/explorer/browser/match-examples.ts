import type { ExampleOperation } from '../src/example-operation.ts';

/** The examples in which every word occurs, in name, role or description, in their own order. */
export function matchExamples(
  operations: readonly ExampleOperation[],
  words: string,
): readonly ExampleOperation[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return operations.filter(({ name, role, description }) => {
    const text = `${name} ${role} ${description}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
