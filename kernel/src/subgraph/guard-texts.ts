import { defaultFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { badUserInput } from '../faults/request-error.ts';
import { nameOf } from '../input/text-problems.ts';

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
function checkTexts(args: unknown): void {
  for (let level = inside({ value: args, name: '', parent: null }); level.length > 0; ) {
    const found = level.find(({ value }) => typeof value === 'string' && broken.test(value));
    if (found !== undefined) {
      throw badUserInput(
        `${nameOf(pathOf(found))} holds the character U+0000 or half of a surrogate pair, which no record holds. Leave it out.`,
      );
    }
    level = level.flatMap(inside);
  }
}

/** A value and where it stands; the arguments themselves have no parent. */
interface Placed {
  readonly value: unknown;
  readonly name: string;
  readonly parent: Placed | null;
}

function inside(parent: Placed): Placed[] {
  const { value } = parent;
  return typeof value === 'object' && value !== null
    ? Object.entries(value).map(([name, child]: [string, unknown]) => ({
        value: child,
        name,
        parent,
      }))
    : [];
}

function pathOf(found: Placed): string[] {
  const path: string[] = [];
  for (let each = found; each.parent !== null; each = each.parent) {
    path.unshift(each.name);
  }
  return path;
}
