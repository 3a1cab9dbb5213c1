/** One operation that the explorer offers as an example. */
export interface ExampleOperation {
  readonly name: string;
  /** As whom it is asked: the id, the role or the label of an identity, or `PUBLIC`. */
  readonly role: string;
  /** One sentence: what it answers, and as whom. */
  readonly description: string;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>> | null;
}
