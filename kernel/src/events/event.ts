/** A published fact of another agency that an event relied on. */
export interface ReliedFact {
  /** The agency that published it. */
  readonly agency: 'dod' | 'state' | 'partner';
  /** The stream of that agency whose event made it. */
  readonly stream: string;
  /** The event's place in that stream. */
  readonly sequence: number;
}

/** What happened, before it has its place in its stream. */
export interface NewEvent {
  /** The command that made it, such as `offerLoa`. */
  readonly kind: string;
  /** The day in Washington on which it took effect. */
  readonly occurredOn: string;
  /** The person or service. */
  readonly actor: string;
  /** The role it acted in; `SYSTEM` for a service of the agency itself. */
  readonly role: string;
  /** Its organization, or null. */
  readonly organization: string | null;
  /** The status before, or null if the event moved nothing. */
  readonly fromStatus: string | null;
  /** The status after, or null if the event moved nothing. */
  readonly toStatus: string | null;
  /** Why, in words of the actor, or null. */
  readonly reason: string | null;
  /** The document it concerns, such as `A01`, or null. */
  readonly documentCode: string | null;
  /** What became true. Money and quantities are texts. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly reliedOn: readonly ReliedFact[];
}

/** An event in its place, sealed to the one before. */
export interface StoredEvent extends NewEvent {
  /** What it happened to, such as `case:BN-B-UAB`. */
  readonly stream: string;
  /** Its place in the stream, from 1. */
  readonly sequence: number;
  /** When it was recorded, later than the event before, to the millisecond: `…T14:05:00.000Z`. */
  readonly recordedAt: string;
  /** The digest of the event before, or null for the first. */
  readonly previousHash: string | null;
  /** The digest of everything above, hexadecimal SHA-256. */
  readonly hash: string;
}
