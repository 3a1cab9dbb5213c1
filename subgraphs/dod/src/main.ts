import { serveAgency } from '@concord/db';
import { createCursorSeal } from '@concord/kernel';
import { createDodSubgraph } from './subgraph.ts';

await serveAgency(process.env, (databaseOf, { CURSOR_SECRET }, watch) => {
  const cursors = createCursorSeal(Buffer.from(CURSOR_SECRET, 'base64url'));
  return createDodSubgraph({ databaseOf, cursors, now: () => new Date() }, watch);
});
