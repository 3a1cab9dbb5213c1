import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { badUserInput } from '../faults/request-error.ts';

/** The character that PostgreSQL holds in no text, and halves of characters, which it cannot read. */
const broken = /[\0\p{Cs}]/u;

/**
 * Refuses arguments with a text that no record can hold, wherever it stands, before it becomes a fault
 * of the database.
 */
export function guardTexts(schema: GraphQLSchema): void {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  for (const field of types.flatMap((type) => Object.values(type.getFields()))) {
    if (field.args.length > 0) {
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args: unknown, context, info) => {
        checkTexts(args);
        return resolve(source, args, context, info);
      };
    }
  }
}

/** Walks level by level, since a hostile value is deeper than a stack. */
function checkTexts(value: unknown): void {
  for (let level = [value]; level.length > 0; level = level.flatMap(childrenOf)) {
    if (level.some((each) => typeof each === 'string' && broken.test(each))) {
      throw badUserInput(
        'A text holds the character U+0000 or half of a surrogate pair, which no record holds. Leave it out.',
      );
    }
  }
}

function childrenOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
