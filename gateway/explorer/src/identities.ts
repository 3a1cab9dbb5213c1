/** Somebody whom a visitor of the explorer may become while the system is developed. */
export interface Identity {
  readonly id: string;
  readonly label: string;
  readonly role: string;
  /** One sentence: who this is, and what they see. */
  readonly description: string;
}

/** A bearer token, and the instant at which it ends (ISO 8601). */
export interface IssuedToken {
  readonly token: string;
  readonly expiresAt: string;
}

/** The identities of development. Production has none, and so hands in none. */
export interface Identities {
  readonly list: readonly Identity[];
  /** Called only with the id of a listed identity. */
  issue(id: string): Promise<IssuedToken>;
}
