import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
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
  const problems: string[] = [];
  const classed = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isOfTheGraph(type) && !type.name.startsWith('__'))
    .map((type) => classesOf(type, known, problems));
  return { classed, problems };
}

/** What federation adds to a schema, what every connection has, and the parts of refusals. */
const graphTypes: ReadonlySet<string> = new Set([
  '_Service',
  'PageInfo',
  'UnmetGuard',
  'InputProblem',
]);

/** A refusal tells the viewer of its own command, so no class decides who may read it. */
function isOfTheGraph(type: GraphQLObjectType): boolean {
  return graphTypes.has(type.name) || type.getInterfaces().some(({ name }) => name === 'Refusal');
}

const federationFields: ReadonlySet<string> = new Set(['Query._entities', 'Query._service']);
const connectionFields: ReadonlySet<string> = new Set(['totalCount', 'cursor']);

/** Whether a type is a connection by its name. */
export function isConnection({ name }: GraphQLNamedType): boolean {
  return name.endsWith('Connection');
}

/** Whether a type has a key, so that the gateway can ask for its rows. */
export function isEntity({ astNode, extensionASTNodes }: GraphQLObjectType): boolean {
  return [astNode, ...extensionASTNodes]
    .flatMap((node) => node?.directives ?? [])
    .some((directive) => directive.name.value === 'key');
}

function classesOf(
  type: GraphQLObjectType,
  known: readonly string[],
  problems: string[],
): ClassedType {
  const nodes = [type.astNode, ...type.extensionASTNodes];
  const dataClass = classIn(nodes.flatMap((node) => node?.directives ?? []));
  const fieldClasses = new Map<string, string>();
  for (const field of Object.values(type.getFields())) {
    const own = classIn(field.astNode?.directives ?? []);
    const effective = own ?? dataClass;
    if (isExempt(type, field) && own === null) {
      continue;
    }
    problems.push(...problemsOf(type, field, dataClass, own, known));
    if (effective !== null) {
      fieldClasses.set(field.name, effective);
    }
  }
  return { type, dataClass, fieldClasses };
}

/**
 * Connections and edges carry no class: the field that returns the connection does, and so do the types
 * of what they hold. A value of their own other than the usual ones needs one.
 */
function isExempt(type: GraphQLObjectType, { name, type: of }: Field): boolean {
  return (
    federationFields.has(`${type.name}.${name}`) ||
    ((isConnection(type) || type.name.endsWith('Edge')) &&
      (connectionFields.has(name) || !isLeafType(getNamedType(of))))
  );
}

function problemsOf(
  type: GraphQLObjectType,
  field: Field,
  typeClass: string | null,
  own: string | null,
  known: readonly string[],
): string[] {
  const name = `${type.name}.${field.name}`;
  const dataClass = own ?? typeClass;
  if (dataClass === null) {
    return [
      `${name} has no data class: add @dataClass(is: …) to it or to its type, with a class of the agency's matrix.`,
    ];
  }
  const isNarrower = own !== null && own !== typeClass;
  return [
    ...(known.includes(dataClass)
      ? []
      : [
          `${name} has the class ${dataClass}, which the agency's matrix does not hold: add it there.`,
        ]),
    ...(isNarrower && isNonNullType(field.type)
      ? [`${name} is narrower than its type and so must be nullable: take the "!" off its type.`]
      : []),
  ];
}

type Field = GraphQLField<unknown, unknown>;

function classIn(directives: readonly ConstDirectiveNode[]): string | null {
  // GraphQL itself refuses a second one on a type or a field.
  const value = directives
    .find((directive) => directive.name.value === 'dataClass')
    ?.arguments?.find(({ name }) => name.value === 'is')?.value;
  return value?.kind === Kind.ENUM ? value.value : null;
}
