import type { Role } from '../viewer/role.ts';

/** What a viewer does with a fact: read it, create or change it, decide on it. */
export type Action = 'read' | 'write' | 'approve';

/**
 * One cell of an agency's matrix: what a role may do with a class, and under which conditions, all of
 * which must hold, such as `'RW if OWN_AGENCY'` or `'R if OWN_COUNTRY and AFTER_OFFER'`.
 */
export type Cell = string;

/** An agency's matrix: class by class, role by role. A cell that is not there permits nothing. */
export type Matrix<DataClass extends string> = Readonly<
  Record<DataClass, Readonly<Partial<Record<Role, Cell>>>>
>;

/** A cell, taken apart. */
export interface Permission<Condition extends string> {
  readonly actions: ReadonlySet<Action>;
  readonly conditions: readonly Condition[];
}

const actionOf: Readonly<Record<string, Action>> = { R: 'read', W: 'write', A: 'approve' };

/** Takes a cell apart. Throws if it is not written as described, or names an unknown condition. */
export function parseCell<Condition extends string>(
  cell: Cell,
  known: ReadonlySet<Condition>,
): Permission<Condition> {
  const match = /^([RWA]+)(?: if (.+))?$/.exec(cell);
  if (match?.[1] === undefined) {
    throw new Error(`the cell "${cell}" is not of the form "RWA if CONDITION and CONDITION"`);
  }
  const conditions = match[2]?.split(' and ') ?? [];
  return {
    actions: new Set([...match[1]].flatMap((letter) => actionOf[letter] ?? [])),
    conditions: conditions.map((name) => {
      if (!known.has(name as Condition)) {
        throw new Error(`the cell "${cell}" names the unknown condition ${name}`);
      }
      return name as Condition;
    }),
  };
}
