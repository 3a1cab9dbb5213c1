/** What is wrong with an input. */
export interface Problem {
  /** The field it is about, from the input down, such as `['lines', 2, 'quantity']`. */
  readonly path: readonly (string | number)[];
  /** What would be right, in a sentence. */
  readonly message: string;
}

/** A value, or everything that is wrong with the input. Mistakes of users are never thrown. */
export type Outcome<Value> =
  | { readonly value: Value; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly Problem[] };

/** The outcome of an input with which nothing is wrong. */
export function done<Value>(value: Value): Outcome<Value> {
  return { value, problems: [] };
}

/** The outcome of an input that cannot be used. */
export function refused(...problems: readonly Problem[]): Outcome<never> {
  return { value: null, problems };
}
