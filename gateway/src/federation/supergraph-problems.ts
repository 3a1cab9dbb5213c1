import {
  type ConstDirectiveNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type StringValueNode,
} from 'graphql';

/**
 * What in a supergraph makes `@apollo/gateway` answer wrongly without an error: a second key of an
 * entity, and arguments inside `@requires`. Empty if there is nothing of the kind.
 */
export function supergraphProblems(supergraphSdl: string): string[] {
  return parse(supergraphSdl, { noLocation: true }).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION
      ? [...keyProblems(definition), ...requiresProblems(definition)]
      : [],
  );
}

function keyProblems({ name, directives }: ObjectTypeDefinitionNode): string[] {
  const keys = new Set((directives ?? []).flatMap((each) => textOf(each, 'join__type', 'key')));
  return keys.size > 1
    ? [`${name.value} has ${keys.size} keys (${[...keys].join('; ')}): an entity has one.`]
    : [];
}

function requiresProblems({ name, fields }: ObjectTypeDefinitionNode): string[] {
  return (fields ?? []).flatMap((field) =>
    (field.directives ?? [])
      .flatMap((each) => textOf(each, 'join__field', 'requires'))
      .filter((requires) => requires.includes('('))
      .map((requires) => `${name.value}.${field.name.value} requires "${requires}": no arguments.`),
  );
}

/** The text of one argument of a directive, if it is this directive and has it. */
function textOf(directive: ConstDirectiveNode, name: string, argument: string): string[] {
  return directive.name.value === name
    ? (directive.arguments ?? [])
        .filter((each) => each.name.value === argument)
        .map((each) => (each.value as StringValueNode).value)
    : [];
}
