/** A path in the query plan, where `@` stands for every item of a list. */
export type PlanPath = readonly (string | number)[];

type Fields = Readonly<Record<string, unknown>>;

/**
 * For each representation of a fetch its place among the entities at a path of the answer so far. The
 * gateway takes the two for the same, but in a list of several types it sends representations of one
 * type only, and so would put an error on a neighbour. Null where no place fits.
 */
export function entityIndexes(
  answers: readonly Fields[],
  path: PlanPath,
  representations: readonly Fields[],
): (number | null)[] {
  const entities = answers.flatMap((answer) => entitiesAt(answer, path));
  let next = 0;
  // Representations are in the order of their entities.
  return representations.map((representation) => {
    const found = entities.findIndex(
      (entity, index) => index >= next && represents(representation, entity),
    );
    next = Math.max(next, found + 1);
    return found === -1 ? null : found;
  });
}

function entitiesAt(value: unknown, path: PlanPath): Fields[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const [step, ...rest] = path;
  if (step === undefined) {
    return [value as Fields];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => entitiesAt(item, step === '@' ? rest : path));
  }
  return Object.hasOwn(value, step) ? entitiesAt((value as Fields)[step], rest) : [];
}

function represents(representation: Fields, entity: Fields): boolean {
  return Object.entries(representation).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(entity[name]),
  );
}
