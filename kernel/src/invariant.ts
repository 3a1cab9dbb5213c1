/** Throws if what must hold does not. The message is for the log: a client sees a masked fault. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) {
    throw new Error(`broken invariant: ${message}`);
  }
}
