import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf } from '../documents/fragments.ts';

/** How large a selection is with its fragments expanded. */
export interface OperationSize {
  /** Levels of fields. */
  readonly depth: number;
  readonly aliases: number;
  /** All fields. */
  readonly fields: number;
  /** Fields of the first level. */
  readonly topFields: number;
  /** Those of the first level that ask for data and not for the schema. */
  readonly topDataFields: number;
}

/**
 * Measures an operation without expanding it: each fragment is measured once, so that a bomb of
 * nested fragments takes no longer than its text. A fragment inside itself counts as nothing, since
 * validation refuses it.
 */
export function measureOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationSize {
  const fragments = fragmentsOf(document);
  const measured = new Map<string, OperationSize>();

  function measureFragment(name: string): OperationSize {
    const known = measured.get(name);
    if (known !== undefined) {
      return known;
    }
    measured.set(name, nothing);
    const fragment = fragments.get(name);
    const size = fragment === undefined ? nothing : measure(fragment.selectionSet);
    measured.set(name, size);
    return size;
  }

  function measure({ selections }: SelectionSetNode): OperationSize {
    return selections.map(measureSelection).reduce(sum, nothing);
  }

  function measureSelection(selection: SelectionNode): OperationSize {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return measureFragment(selection.name.value);
    }
    const below = selection.selectionSet === undefined ? nothing : measure(selection.selectionSet);
    return selection.kind === Kind.FIELD ? aroundField(below, selection) : below;
  }
  return measure(operation.selectionSet);
}

const nothing: OperationSize = { depth: 0, aliases: 0, fields: 0, topFields: 0, topDataFields: 0 };

function aroundField(below: OperationSize, { alias, name }: FieldNode): OperationSize {
  return {
    depth: below.depth + 1,
    aliases: below.aliases + (alias === undefined ? 0 : 1),
    fields: below.fields + 1,
    topFields: 1,
    topDataFields: name.value.startsWith('__') ? 0 : 1,
  };
}

function sum(one: OperationSize, other: OperationSize): OperationSize {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    fields: one.fields + other.fields,
    topFields: one.topFields + other.topFields,
    topDataFields: one.topDataFields + other.topDataFields,
  };
}
