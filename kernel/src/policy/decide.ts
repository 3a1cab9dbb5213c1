import type { Viewer } from '../viewer/viewer.ts';
import { type Action, type Matrix, type Permission, parseCell } from './matrix.ts';

/**
 * What the matrix says of a viewer and a class: always, never, or only for rows on which all
 * conditions of at least one alternative hold.
 */
export type Decision<Condition extends string> =
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  | { readonly kind: 'when'; readonly alternatives: readonly (readonly Condition[])[] };

/** Decides for a viewer; pure, and default deny. */
export type Decide<DataClass extends string, Condition extends string> = (
  viewer: Viewer,
  dataClass: DataClass,
  action?: Action,
) => Decision<Condition>;

/** Conditions that the viewer alone answers, such as a purpose; all others are asked of the row. */
export type ViewerConditions<Condition extends string> = Readonly<
  Partial<Record<Condition, (viewer: Viewer) => boolean>>
>;

/**
 * Makes the decision function of a matrix. Several roles mean the union of what they permit. Throws
 * at once if a cell cannot be read.
 */
export function createDecide<DataClass extends string, Condition extends string>(
  matrix: Matrix<DataClass>,
  conditions: readonly Condition[],
  viewerConditions: ViewerConditions<Condition>,
): Decide<DataClass, Condition> {
  const permissions = readMatrix(matrix, new Set(conditions));
  return (viewer, dataClass, action = 'read') => {
    const alternatives = viewer.roles.flatMap((role) => {
      const permission = permissions.get(`${dataClass} ${role}`);
      return permission?.actions.has(action) === true
        ? rowConditions(permission, viewer, viewerConditions)
        : [];
    });
    if (alternatives.length === 0) {
      return { kind: 'never' };
    }
    const isUnconditional = alternatives.some((alternative) => alternative.length === 0);
    return isUnconditional ? { kind: 'always' } : { kind: 'when', alternatives };
  };
}

function readMatrix<DataClass extends string, Condition extends string>(
  matrix: Matrix<DataClass>,
  known: ReadonlySet<Condition>,
): ReadonlyMap<string, Permission<Condition>> {
  const entries = Object.entries(matrix) as [DataClass, Record<string, string>][];
  return new Map(
    entries.flatMap(([dataClass, cells]) =>
      Object.entries(cells).map(
        ([role, cell]) => [`${dataClass} ${role}`, parseCell(cell, known)] as const,
      ),
    ),
  );
}

/** One alternative, or none if the viewer itself does not meet a condition. */
function rowConditions<Condition extends string>(
  permission: Permission<Condition>,
  viewer: Viewer,
  viewerConditions: ViewerConditions<Condition>,
): (readonly Condition[])[] {
  const isMet = permission.conditions.every((name) => {
    const holds = viewerConditions[name];
    // Exactly true: anything else that a rule may come to answer does not permit.
    return holds === undefined || holds(viewer) === true;
  });
  return isMet
    ? [permission.conditions.filter((name) => viewerConditions[name] === undefined)]
    : [];
}
