import { figure, limitExceeded } from './limit-exceeded.ts';
import type { Limits } from './limits.ts';
import { type PagedOperation, type Pages, readPages } from './pages.ts';

/** Throws if a page is too large, or if all pages together may hold too many rows. */
export function checkPages(operation: PagedOperation, limits: Limits): void {
  const pages = readPages(operation);
  checkSizes(pages, limits);
  const rows = countRows(pages);
  if (rows > limits.rows) {
    throw limitExceeded(
      { limit: limits.rows, actual: rows },
      `The operation may touch ${figure(rows)} rows, page sizes multiplied.`,
      advice(pages, limits),
    );
  }
}

function checkSizes(pages: Pages, limits: Limits): void {
  if (pages.size > limits.pageSize) {
    const onward = pages.argument === 'last' ? 'before' : 'after';
    throw limitExceeded(
      { limit: limits.pageSize, actual: pages.size },
      `\`${pages.argument}\` of \`${pages.field}\` asks for ${figure(pages.size)} rows in a page.`,
      `read on with \`${onward}\``,
    );
  }
  for (const inner of pages.inside) {
    checkSizes(inner, limits);
  }
}

/** The rows of the innermost pages; no page counts for more than `sizeMax`. */
function countRows({ size, inside }: Pages, sizeMax = Number.POSITIVE_INFINITY): number {
  const below = inside.reduce((sum, inner) => sum + countRows(inner, sizeMax), 0);
  return Math.max(0, Math.min(size, sizeMax)) * Math.max(1, below);
}

/** Says which page size would pass. */
function advice(pages: Pages, limits: Limits): string {
  let fits = limits.pageSize;
  while (fits > 0 && countRows(pages, fits) > limits.rows) {
    fits -= 1;
  }
  return fits === 0
    ? 'ask for fewer lists at a time'
    : `with no page above ${fits} it would, so give \`first\` on each list`;
}
