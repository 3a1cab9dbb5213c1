import type { InputProblem, ReliedFact } from '@concord/kernel';
import type { CaseRules } from '../case-rule/case-rule.model.ts';
import type { ChargeRules } from '../charge-rate/charge-rate.model.ts';
import type { MaslItemModel } from '../masl-item/masl-item.model.ts';
import type { CaseState } from './case-state.model.ts';
import type { DocumentState } from './document-state.model.ts';
import type { Guard, Transition } from './transition.model.ts';

/** Every rule a command is decided by. Nothing in it changes. */
export interface LifeCycleRules {
  readonly transitions: readonly Transition[];
  readonly guards: readonly Guard[];
  readonly caseRules: CaseRules;
  readonly chargeRules: ChargeRules;
}

/** Who gives a command. */
export interface Actor {
  readonly subject: string;
  /** Those that permit it on this case; `SYSTEM` for the agency's own service. */
  readonly roles: readonly string[];
  readonly organization: string | null;
}

/** What every command may say besides its own input. */
interface CommonInput {
  /** Null is the basic document. */
  readonly documentCode?: string | null;
  /** Why, in the actor's words. */
  readonly reason?: string | null;
}

/** One command on one case, with all it is decided by. */
export interface Attempt<Input extends object = CommonInput> {
  readonly command: string;
  readonly state: CaseState;
  /** The document it concerns; the basic one unless another is named. */
  readonly document: DocumentState;
  readonly input: Input & CommonInput;
  readonly actor: Actor;
  /** The date in Washington. */
  readonly today: string;
  readonly rules: LifeCycleRules;
  /** The items of the catalogue that the input names, by their keys. */
  readonly articles: ReadonlyMap<string, MaslItemModel>;
  /** The facts of other agencies that the command applies. */
  readonly reliedOn: readonly ReliedFact[];
}

/** An input field that cannot be used. */
export function problem(path: string, message: string): InputProblem {
  return { path: path.split('.'), message };
}
