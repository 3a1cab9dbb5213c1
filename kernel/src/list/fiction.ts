interface Nested {
  readonly isFictional?: unknown;
  readonly purchaser?: { readonly eq?: unknown; readonly in?: unknown } | null;
  readonly and?: readonly Nested[] | null;
  readonly or?: readonly Nested[] | null;
}

/**
 * Whether a filter asks for invented records: every row it lets through was named by `isFictional` or
 * by the code of its purchaser. Aggregates cover real records only, unless it does; a search by part
 * of a code names nobody, and neither does one branch of an `or`.
 */
export function asksForFiction(filter: Nested | null): boolean {
  if (filter === null) {
    return false;
  }
  const branches = filter.or ?? [];
  return (
    filter.isFictional !== undefined ||
    filter.purchaser?.eq !== undefined ||
    filter.purchaser?.in !== undefined ||
    (filter.and ?? []).some(asksForFiction) ||
    (branches.length > 0 && branches.every(asksForFiction))
  );
}
