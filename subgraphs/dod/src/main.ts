import { serveAgency } from '@concord/db';
import { createCursorSeal } from '@concord/kernel';
import { createDodSubgraph } from './subgraph.ts';

/** Other agencies' facts are applied at most this long after they were published. */
const servicePauseMs = 1000;

await serveAgency(process.env, ({ databaseOf, staff }, { CURSOR_SECRET }, watch) => {
  const cursors = createCursorSeal(Buffer.from(CURSOR_SECRET, 'base64url'));
  const now = () => new Date();
  return createDodSubgraph({ databaseOf, staff, cursors, now, servicePauseMs }, watch);
});
