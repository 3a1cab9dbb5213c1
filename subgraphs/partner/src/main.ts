import { serveAgency } from '@concord/db';
import { createPartnerSubgraph } from './subgraph.ts';

await serveAgency(process.env, (databaseOf, _config, watch) =>
  createPartnerSubgraph({ databaseOf }, watch),
);
