import {
  defaultFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isLeafType,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql';
import { badUserInput } from '../faults/request-error.ts';

/** One request may not ask for more entities than this. */
const representationsMax = 1000;

/**
 * Puts a check before `_entities`: not too many, each of a type that has a key, each with a key that
 * could be one. A representation is the caller's claim, not a fact.
 */
export function guardEntities(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  if (field === undefined) {
    return;
  }
  const resolve = field.resolve ?? defaultFieldResolver;
  const keys = readKeys(schema);
  field.resolve = (source, args, context, info) => {
    const representations = args['representations'] as readonly unknown[];
    if (representations.length > representationsMax) {
      throw badUserInput(
        `The request asks for ${representations.length} entities. At most ${representationsMax} pass; ask for smaller pages.`,
      );
    }
    representations.forEach((representation, index) => {
      if (!isRepresentation(representation, keys)) {
        throw badUserInput(`The representation at ${index} names no entity by its key.`);
      }
    });
    return resolve(source, args, context, info);
  };
}

/** The types with keys, and the simple fields of each one's keys. */
type Keys = ReadonlyMap<string, { readonly type: GraphQLObjectType; readonly keys: string[][] }>;

function readKeys(schema: GraphQLSchema): Keys {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return new Map(
    types
      .map((type) => [type.name, { type, keys: keysOf(type) }] as const)
      .filter(([, { keys }]) => keys.length > 0),
  );
}

function keysOf({ astNode, extensionASTNodes }: GraphQLObjectType): string[][] {
  return [astNode, ...extensionASTNodes]
    .flatMap((node) => node?.directives ?? [])
    .filter((directive) => directive.name.value === 'key')
    .flatMap((directive) => directive.arguments ?? [])
    .flatMap(({ name, value }) =>
      name.value === 'fields' && value.kind === Kind.STRING
        ? [value.value.split(/[\s,]+/).filter((field) => /^\w+$/.test(field))]
        : [],
    );
}

function isRepresentation(value: unknown, entities: Keys): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return false;
  }
  const fields = new Map<string, unknown>(Object.entries(value));
  const entity = entities.get(String(fields.get('__typename')));
  return (
    entity?.keys.some((key) => key.every((name) => isKeyValue(entity.type, name, fields))) ?? false
  );
}

/** Whether a value is one that the field of the key could have had. */
function isKeyValue(
  type: GraphQLObjectType,
  name: string,
  fields: ReadonlyMap<string, unknown>,
): boolean {
  const declared = type.getFields()[name]?.type;
  const named = isNonNullType(declared) ? declared.ofType : declared;
  if (!isLeafType(named)) {
    // A part of a nested key is its owner's to check.
    return true;
  }
  try {
    return fields.has(name) && named.parseValue(fields.get(name)) !== undefined;
  } catch {
    return false;
  }
}
