import type { ReliedFact } from '@concord/kernel';

/** A Letter of Request as its sender left it, as far as it is acted on here. */
export interface SentLetter {
  readonly letterNumber: string;
  /** How often its sender has acted on it. */
  readonly version: number;
  readonly purchaserCode: string;
  readonly kind: string;
  /** What its sender did last. */
  readonly status: string;
  readonly implementingAgency: string;
  readonly datedOn: string;
  readonly fundingSource: string;
  readonly items: readonly { readonly description: string }[];
  readonly isFictional: boolean;
  /** The event that its sender's side published it with. */
  readonly stream: string;
  readonly sequence: number;
}

/** The published fact that an event relies on when it acts on a letter. */
export function reliedLetter({ stream, sequence }: SentLetter): ReliedFact {
  return { agency: 'partner', stream, sequence };
}
