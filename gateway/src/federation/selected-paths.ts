import { type FieldNode, Kind, parse, type SelectionNode, type SelectionSetNode } from 'graphql';
import { type Fragments, fragmentAt, fragmentsOf } from '../documents/fragments.ts';
import type { SubgraphFetch } from './subgraph-fetch.ts';

/** A path in the terms of one fetch. */
export type FetchPath = readonly (string | number)[];

/**
 * Where the fields stand that a fetch selects on top, in the subgraph's terms: below the root, or
 * below the first entity of each type, or below the entity with the given index.
 */
export function selectedPaths(fetch: SubgraphFetch, index?: number): FetchPath[] {
  const document = parse(fetch.query, { noLocation: true });
  const fragments = fragmentsOf(document);
  const fields = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? topFields(definition.selectionSet, fragments)
      : [],
  );
  return fields.flatMap(({ field }) =>
    field.name.value === '_entities' && field.selectionSet !== undefined
      ? entityPaths(field.selectionSet, fragments, typeNames(fetch), index)
      : [[responseName(field)]],
  );
}

interface TopField {
  readonly field: FieldNode;
  /** The type of the innermost fragment around it, or null. */
  readonly typeName: string | null;
}

function entityPaths(
  selectionSet: SelectionSetNode,
  fragments: Fragments,
  typeNames: readonly unknown[],
  index: number | undefined,
): FetchPath[] {
  return topFields(selectionSet, fragments).flatMap(({ field, typeName }) => {
    if (field.name.value === '__typename') {
      return [];
    }
    // A fragment on an interface names no type of the list, and then covers the first entity.
    const first = Math.max(0, typeNames.indexOf(typeName));
    if (index === undefined) {
      return [['_entities', first, responseName(field)]];
    }
    const covers = typeNames[index] === typeName || !typeNames.includes(typeName);
    return covers ? [['_entities', index, responseName(field)]] : [];
  });
}

function topFields(
  { selections }: SelectionSetNode,
  fragments: Fragments,
  typeName: string | null = null,
): TopField[] {
  return selections.flatMap((selection: SelectionNode): TopField[] => {
    if (selection.kind === Kind.FIELD) {
      return [{ field: selection, typeName }];
    }
    const fragment = fragmentAt(selection, fragments);
    return fragment === undefined
      ? []
      : topFields(fragment.selectionSet, fragments, fragment.typeCondition?.name.value ?? typeName);
  });
}

function typeNames({ variables }: SubgraphFetch): readonly unknown[] {
  const representations: unknown = variables['representations'];
  return Array.isArray(representations)
    ? representations.map((each: Record<string, unknown>) => each['__typename'])
    : [];
}

function responseName(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}
