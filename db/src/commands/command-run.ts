import type { Refusal, StoredEvent } from '@concord/kernel';
import type { Database } from '../database.ts';
import type { Settings } from '../pool/settings.ts';
import type { EventTables } from '../tables/event-tables.ts';

/** Who gives a command. */
export interface CommandActor {
  /** The person or service. Its idempotency keys are its own, whichever purchaser it acts for. */
  readonly subject: string;
  readonly roles: readonly string[];
  /** The purchaser it acts for, or null. */
  readonly purchaserCode: string | null;
}

/** What a command came to. A refusal is rolled back with all that was written. */
export type CommandOutcome =
  | { readonly kind: 'done'; readonly event: StoredEvent; readonly purchaserCode: string | null }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly stream: string | null };

/** One command to be run. */
export interface CommandRun {
  /** A pool's database: a staff role's, or a purchaser role's together with `settings`. */
  readonly database: Database;
  readonly settings?: Settings;
  readonly tables: EventTables;
  readonly actor: CommandActor;
  /** Its name, such as `offerLoa`. */
  readonly command: string;
  readonly idempotencyKey: string;
  /** The whole input; another one under the same key is refused. */
  readonly request: unknown;
  /** The time instead of the database's, where a story is told. */
  readonly storyTime?: () => Date;
  /** Checks, writes and names the event. Runs again if the database asks to try again. */
  work(transaction: Database, now: Date): Promise<CommandOutcome>;
}

/** What the sender of a command is told. */
export type CommandAnswer =
  | {
      readonly kind: 'done';
      readonly stream: string;
      readonly sequence: number;
      /** Whether the key had succeeded before and nothing was done now. */
      readonly isReplay: boolean;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
