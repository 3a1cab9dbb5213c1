import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql';

/** The classes of one object type: its own, and each field's. */
export interface ClassedType {
  readonly type: GraphQLObjectType;
  /** The default of its fields, or null if each field has its own. */
  readonly dataClass: string | null;
  readonly fieldClasses: ReadonlyMap<string, string>;
}

/**
 * Reads `@dataClass` of every object type. Throws one sentence for each field without a class, each
 * field with a class that is not one of `known`, and each non-null field that is narrower than its
 * type, since a denial of it could not be null.
 */
export function readFieldClasses(schema: GraphQLSchema, known: readonly string[]): ClassedType[] {
  const { classed, problems } = read(schema, known);
  if (problems.length > 0) {
    throw new Error(problems.join('\n'));
  }
  return classed;
}

/** The same sentences for a subgraph's SDL, without running it. Empty if nothing is wrong. */
export function checkFieldClasses(typeDefs: DocumentNode, known: readonly string[]): string[] {
  return read(buildSubgraphSchema([{ typeDefs }]), known).problems;
}

function read(schema: GraphQLSchema, known: readonly string[]) {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType).filter(needsClasses);
  const problems: string[] = [];
  const classed = types.map((type) => classesOf(type, problems));
  for (const { type, fieldClasses } of classed) {
    for (const [field, dataClass] of fieldClasses) {
      if (!known.includes(dataClass)) {
        problems.push(
          `${type.name}.${field} has the class ${dataClass}, which the agency's matrix does not hold: add it there.`,
        );
      }
    }
  }
  return { classed, problems };
}

/** Connections and edges carry none: the field that returns the connection does. */
function needsClasses(type: GraphQLObjectType): boolean {
  return !/^_|^PageInfo$|(?:Connection|Edge)$/.test(type.name);
}

function classesOf(type: GraphQLObjectType, problems: string[]): ClassedType {
  const nodes = [type.astNode, ...type.extensionASTNodes];
  const dataClass = classIn(nodes.flatMap((node) => node?.directives ?? []));
  const fieldClasses = new Map<string, string>();
  for (const field of Object.values(type.getFields())) {
    const own = classIn(field.astNode?.directives ?? []);
    const problem = problemOf(type, field, dataClass, own);
    if (problem !== null) {
      problems.push(problem);
    }
    const effective = own ?? dataClass;
    if (effective !== null) {
      fieldClasses.set(field.name, effective);
    }
  }
  return { type, dataClass, fieldClasses };
}

function problemOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  typeClass: string | null,
  own: string | null,
): string | null {
  const name = `${type.name}.${field.name}`;
  if (field.name.startsWith('_')) {
    return null;
  }
  if (own === null && typeClass === null) {
    return `${name} has no data class: add @dataClass(is: …) to it or to its type, with a class of the agency's matrix.`;
  }
  if (own !== null && own !== typeClass && isNonNullType(field.type)) {
    return `${name} is narrower than its type and so must be nullable: take the "!" off its type.`;
  }
  return null;
}

function classIn(directives: readonly ConstDirectiveNode[]): string | null {
  const value = directives.find((directive) => directive.name.value === 'dataClass')?.arguments?.[0]
    ?.value;
  return value?.kind === Kind.ENUM ? value.value : null;
}
