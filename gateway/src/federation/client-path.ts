import {
  type FieldNode,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Fragments, fragmentAt } from '../documents/fragments.ts';

/** A path in the terms of the client's query. */
export type ClientPath = readonly (string | number)[];

/** The client's query, as far as paths need it. */
export interface ClientOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  /** Variables with their defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The planner's own name for a field that two branches of the query select with different types. */
const plannerAlias = /__alias_\d+$/;

/**
 * The longest part of a path that the client's query selects. What the planner fetched for itself,
 * such as a key, is cut off.
 */
export function clientPath(path: ClientPath, client: ClientOperation): ClientPath {
  const kept: (string | number)[] = [];
  let selections: readonly SelectionSetNode[] = [client.operation.selectionSet];
  for (const step of path) {
    if (typeof step === 'number') {
      kept.push(step);
      continue;
    }
    const name = [step, step.replace(plannerAlias, '')].find(
      (candidate) => fieldsOf(selections, candidate, client).length > 0,
    );
    if (name === undefined) {
      break;
    }
    kept.push(name);
    selections = fieldsOf(selections, name, client).flatMap((field) => field.selectionSet ?? []);
  }
  return kept;
}

function fieldsOf(
  selectionSets: readonly SelectionSetNode[],
  name: string,
  client: ClientOperation,
): FieldNode[] {
  return selectionSets.flatMap(({ selections }) =>
    selections
      .filter((selection) => isIncluded(selection, client))
      .flatMap((selection) => fieldsAt(selection, name, client)),
  );
}

function fieldsAt(selection: SelectionNode, name: string, client: ClientOperation): FieldNode[] {
  if (selection.kind === Kind.FIELD) {
    return (selection.alias ?? selection.name).value === name ? [selection] : [];
  }
  const fragment = fragmentAt(selection, client.fragments);
  return fragment === undefined ? [] : fieldsOf([fragment.selectionSet], name, client);
}

function isIncluded(selection: SelectionNode, { variables }: ClientOperation): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.['if'] !== true && include?.['if'] !== false;
}
