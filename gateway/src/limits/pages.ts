import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { fragmentAt, fragmentsOf } from '../documents/fragments.ts';

/** One field that returns pages, or the operation itself with a size of one, and the pages inside each of its rows. */
export interface Pages {
  readonly field: string;
  /** The argument that gives the size, or null if none does. */
  readonly argument: 'first' | 'last' | null;
  readonly size: number;
  readonly inside: readonly Pages[];
}

/** One operation with all that decides its page sizes. */
export interface PagedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The page size where the client gives none. */
const sizeDefault = 25;

/**
 * Reads the page sizes of a validated operation, literals and variables alike. It expands fragments,
 * so the number of fields must have been limited before.
 */
export function readPages(paged: PagedOperation): Pages {
  const { schema, document, operation } = paged;
  const fragments = fragmentsOf(document);

  function readSelections({ selections }: SelectionSetNode, parent: GraphQLCompositeType): Pages[] {
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) {
        return readField(selection, parent);
      }
      const fragment = fragmentAt(selection, fragments);
      const type = schema.getType(fragment?.typeCondition?.name.value ?? parent.name);
      return fragment !== undefined && isCompositeType(type)
        ? readSelections(fragment.selectionSet, type)
        : [];
    });
  }

  function readField(node: FieldNode, parent: GraphQLCompositeType): Pages[] {
    const hasFields = isObjectType(parent) || isInterfaceType(parent);
    const field = hasFields ? parent.getFields()[node.name.value] : undefined;
    const type = getNamedType(field?.type);
    if (field === undefined || node.selectionSet === undefined || !isCompositeType(type)) {
      return [];
    }
    const inside = readSelections(node.selectionSet, type);
    return field.args.some(({ name }) => name === 'first')
      ? [{ field: node.name.value, ...readSize(node, paged), inside }]
      : inside;
  }

  const root = schema.getRootType(operation.operation);
  const inside =
    root === undefined || root === null ? [] : readSelections(operation.selectionSet, root);
  return { field: '', argument: null, size: 1, inside };
}

function readSize(node: FieldNode, paged: PagedOperation): Pick<Pages, 'argument' | 'size'> {
  for (const argument of ['first', 'last'] as const) {
    const given = node.arguments?.find(({ name }) => name.value === argument);
    const size = given === undefined ? null : readNumber(given.value, paged);
    if (size !== null) {
      return { argument, size };
    }
  }
  return { argument: null, size: sizeDefault };
}

/** The number of a literal or variable; null if it is none, which coercion refuses or takes for the default. */
function readNumber(value: ValueNode, { operation, variables }: PagedOperation): number | null {
  if (value.kind === Kind.INT) {
    return Number(value.value);
  }
  if (value.kind !== Kind.VARIABLE) {
    return null;
  }
  const name = value.name.value;
  if (Object.hasOwn(variables, name)) {
    const given = variables[name];
    return typeof given === 'number' ? given : null;
  }
  const definition = operation.variableDefinitions?.find(
    (each) => each.variable.name.value === name,
  );
  return definition?.defaultValue?.kind === Kind.INT ? Number(definition.defaultValue.value) : null;
}
