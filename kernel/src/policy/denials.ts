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
  /** Whether an error is that of a denial, thrown because the field may not be null. */
  covers(error: GraphQLFormattedError): boolean;
  /** One `FORBIDDEN` for each selected field, with its first path. */
  errors(): GraphQLFormattedError[];
  /** The same for the record. */
  list(): readonly Pick<Denial, 'field' | 'dataClass' | 'occurrences'>[];
}

/** Makes an empty collection. */
export function createDenials(): Denials {
  const denials = new Map<string, Denial>();
  return {
    note(info, dataClass) {
      const path = responsePathAsArray(info.path);
      const field = `${info.parentType.name}.${info.fieldName}`;
      const selected = `${selectedField(path)} ${field}`;
      const known = denials.get(selected);
      if (known !== undefined) {
        known.occurrences += 1;
        return;
      }
      denials.set(selected, { path, field, dataClass, occurrences: 1 });
    },
    covers: ({ path = [], extensions }) =>
      extensions?.['code'] === 'FORBIDDEN' &&
      [...denials.values()].some((denial) => selectedField(denial.path) === selectedField(path)),
    errors: () =>
      [...denials.values()].map(({ path, field, dataClass, occurrences }) => ({
        message: denialMessage(field),
        path,
        extensions: { code: 'FORBIDDEN', dataClass, occurrences, retryable: false },
      })),
    list: () =>
      [...denials.values()].map(({ field, dataClass, occurrences }) => ({
        field,
        dataClass,
        occurrences,
      })),
  };
}

/** What the viewer reads of a denial. */
export function denialMessage(field: string): string {
  return `Your roles may not read ${field}.`;
}

/** Items of one list have the selected field in common, whatever their index. */
function selectedField(path: readonly (string | number)[]): string {
  return path.filter((step) => typeof step === 'string').join('.');
}
