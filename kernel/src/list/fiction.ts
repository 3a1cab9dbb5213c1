interface Nested {
  readonly and?: readonly Nested[] | null;
  readonly or?: readonly Nested[] | null;
}

/**
 * Whether a filter asks for invented records: it names purchasers or `isFictional` at any level.
 * Aggregates cover real records only, unless it does.
 */
export function asksForFiction(filter: Nested | null): boolean {
  if (filter === null) {
    return false;
  }
  const nested = [...(filter.and ?? []), ...(filter.or ?? [])];
  return 'purchaser' in filter || 'isFictional' in filter || nested.some(asksForFiction);
}
