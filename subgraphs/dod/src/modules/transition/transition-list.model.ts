import type { Connection, UnmetGuard } from '@concord/kernel';
import type { Guard, Transition } from '../life-cycle/transition.model.ts';

/** A list of transitions. */
export type CaseTransitionConnectionModel = Connection<Transition>;

/** A list of rules that transitions ask for. */
export type CaseGuardConnectionModel = Connection<Guard>;

/** A command that a viewer may give on a case from where it stands. */
export interface PossibleTransitionModel {
  readonly command: string;
  readonly agency: Transition['agency'];
  readonly documentCode: string;
  readonly leadsTo: string | null;
  readonly lacks: readonly UnmetGuard[];
}
