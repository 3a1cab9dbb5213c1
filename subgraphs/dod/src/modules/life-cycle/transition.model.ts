import type { CaseStatus } from '../../generated/schema.ts';
import type { DocumentStatus } from './document-state.model.ts';

/** What a transition moves: the case with its basic document, or a later document. */
export type TransitionSubject = 'CASE' | 'AMENDMENT' | 'MODIFICATION';

/** One row of the table of transitions: who may do what, from where to where, and what must hold. */
export interface Transition {
  readonly id: string;
  /** The command, as the graph names it. */
  readonly command: string;
  readonly subject: TransitionSubject;
  /** Null only where nothing was before. */
  readonly from: CaseStatus | DocumentStatus | null;
  /** Null if the command leaves the status as it is. */
  readonly to: CaseStatus | DocumentStatus | null;
  /** Who triggers it; `SYSTEM` is the agency's own service. */
  readonly roles: readonly string[];
  /** The agency whose program takes the command. */
  readonly agency: 'dod' | 'state' | 'partner';
  readonly guards: readonly string[];
  readonly citation: string;
  readonly isVerified: boolean;
}

/** A rule that a transition asks for. */
export interface Guard {
  readonly name: string;
  readonly description: string;
  readonly citation: string;
}
