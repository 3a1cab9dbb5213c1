import { serveAgency } from '@concord/db';
import { createCursorSeal } from '@concord/kernel';
import { createPartnerSubgraph } from './subgraph.ts';

await serveAgency(process.env, (database, { CURSOR_SECRET }, watch) => {
  const cursors = createCursorSeal(Buffer.from(CURSOR_SECRET, 'base64url'));
  return createPartnerSubgraph({ ...database, cursors, now: () => new Date() }, watch);
});
