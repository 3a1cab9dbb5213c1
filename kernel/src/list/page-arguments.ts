import { badUserInput } from '../faults/request-error.ts';

/** The paging arguments of every connection. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** Which page: how many rows, from which end. */
export interface PageSize {
  readonly limit: number;
  readonly isBackward: boolean;
}

const sizeDefault = 25;
/** The largest page. More than this is an error, never a silent cap. */
export const pageSizeMax = 100;
/** The conditions of a cursor grow with the square of this. */
const ordersMax = 8;

/** Refuses an order of too many terms, with its figure and the limit. */
export function checkOrderSize(orderBy: readonly unknown[]): void {
  if (orderBy.length > ordersMax) {
    throw badUserInput(`\`orderBy\` has ${orderBy.length} terms. At most ${ordersMax} pass.`);
  }
}

/** Reads `first` and `last`. Refuses both together and sizes outside 1 to 100, saying what would pass. */
export function readPageSize(page: PageArguments): PageSize {
  const first = page.first ?? null;
  const last = page.last ?? null;
  if (first !== null && last !== null) {
    throw badUserInput('`first` and `last` were both given. Give one of them.');
  }
  const limit = last ?? first ?? sizeDefault;
  if (limit < 1 || limit > pageSizeMax) {
    const name = last === null ? 'first' : 'last';
    throw badUserInput(
      `\`${name}\` is ${limit}. A page has 1 to ${pageSizeMax} rows; read on with \`${last === null ? 'after' : 'before'}\`.`,
    );
  }
  return { limit, isBackward: last !== null };
}
