import type { Narrator } from './narrator.ts';

/** A story of the fictional portfolio: what happened to invented cases, told by commands. */
export interface Story {
  readonly id: string;
  /** What it is about, in a sentence. */
  readonly about: string;
  /** The cases it follows, the first one first. */
  readonly caseIds: readonly [string, ...string[]];
  /** How many days before the day it is told for it begins. */
  readonly beginsDaysBefore: number;
  /** Tells it from its first day on. Throws where the graph does not do what the story says. */
  tell(narrator: Narrator, firstDay: string): Promise<void>;
}
