/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0 up to, and not including, 1. */
  next(): number;
  /** A whole number between both, both included. */
  between(least: number, most: number): number;
  /** One of these. */
  pick<Item>(items: readonly Item[]): Item;
}

/** Mulberry32: small, fast and good enough for a portfolio that nobody takes for real. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick: <Item>(items: readonly Item[]) => items[between(0, items.length - 1)] as Item,
  };
}
