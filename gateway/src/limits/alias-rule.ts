import {
  buildASTSchema,
  GraphQLError,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isUnionType,
  parse,
  type ValidationRule,
} from 'graphql';

/**
 * Refuses an alias that is the name of another field of its parent type. The gateway finds keys in
 * the answer by name, and so would take the aliased value for the key and fetch another record, without
 * an error. The supergraph decides, since keys may be hidden from the client's schema.
 */
export function createAliasRule(supergraphSdl: string): ValidationRule {
  const fieldNames = readFieldNames(supergraphSdl);
  return (context) => ({
    Field(node) {
      const alias = node.alias?.value;
      const parent = context.getParentType()?.name;
      if (alias === undefined || alias === node.name.value || parent === undefined) {
        return;
      }
      if (alias.startsWith('__')) {
        report(`The alias \`${alias}\` begins with \`__\`, which is reserved.`);
      } else if (fieldNames.get(parent)?.has(alias) === true) {
        report(
          `The alias \`${alias}\` is the name of another field of \`${parent}\`, and the answer could mix the two up.`,
        );
      }

      function report(problem: string): void {
        context.reportError(
          new GraphQLError(`${problem} Choose another alias.`, { nodes: [node] }),
        );
      }
    },
  });
}

/** The names of all fields of each type; of an interface or union, those of its members too. */
function readFieldNames(supergraphSdl: string): ReadonlyMap<string, ReadonlySet<string>> {
  const schema = buildASTSchema(parse(supergraphSdl), { assumeValidSDL: true });
  return new Map(
    Object.keys(schema.getTypeMap()).map((name) => [name, new Set(namesOf(schema, name))]),
  );
}

function namesOf(schema: GraphQLSchema, typeName: string): string[] {
  const type = schema.getType(typeName);
  if (!isCompositeType(type)) {
    return [];
  }
  const own = isUnionType(type) ? [] : Object.keys(type.getFields());
  const members = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  return [...own, ...members.flatMap((member) => Object.keys(member.getFields()))];
}
