/**
 * The way out of a scalar. What is wrong with a stored value is our fault and not the client's, so the
 * error carries no code that would pass, and not the value either.
 */
export function serializeStored(
  name: string,
  parse: (value: unknown) => string,
): (value: unknown) => string {
  return (value) => {
    try {
      return parse(value);
    } catch {
      throw new Error(`a resolver gave a value that is no ${name}`);
    }
  };
}
