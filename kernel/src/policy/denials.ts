import { type GraphQLFormattedError, type GraphQLResolveInfo, responsePathAsArray } from 'graphql';

/** A field denied by role: where first, how often, and the class that denied it. */
interface Denial {
  readonly path: readonly (string | number)[];
  readonly field: string;
  readonly dataClass: string;
  occurrences: number;
}

/** Collects the denials of one request, so that each selected field is told of once. */
export interface Denials {
  /** Notes that the field of this class was denied here. */
  note(info: GraphQLResolveInfo, dataClass: string): void;
  /** One `FORBIDDEN` for each selected field, with its first path. */
  errors(): GraphQLFormattedError[];
}

/** Makes an empty collection. */
export function createDenials(): Denials {
  const denials = new Map<string, Denial>();
  return {
    note(info, dataClass) {
      const path = responsePathAsArray(info.path);
      // Items of one list share the selected field, whatever their index.
      const selected = path.filter((step) => typeof step === 'string').join('.');
      const known = denials.get(selected);
      if (known !== undefined) {
        known.occurrences += 1;
        return;
      }
      const field = `${info.parentType.name}.${info.fieldName}`;
      denials.set(selected, { path, field, dataClass, occurrences: 1 });
    },
    errors: () =>
      [...denials.values()].map(({ path, field, dataClass, occurrences }) => ({
        message: `Your roles may not read ${field}.`,
        path,
        extensions: { code: 'FORBIDDEN', dataClass, occurrences, retryable: false },
      })),
  };
}
