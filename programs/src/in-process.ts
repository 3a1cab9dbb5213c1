import { createDatabaseOf } from '@concord/db';
import {
  createCursorSeal,
  createInProcessTransport,
  type Subgraph,
  type Transport,
  type VerifyToken,
  type Watch,
} from '@concord/kernel';
import type { SubgraphName } from '@concord/schema';
import { createDodSubgraph } from '@concord/subgraph-dod';
import { createPartnerSubgraph } from '@concord/subgraph-partner';
import { createStateSubgraph } from '@concord/subgraph-state';
import type { AllPools } from './work-database.ts';

/** What the three agencies' programs share when they run in one process. */
export interface InProcessOptions {
  readonly pools: AllPools;
  /** Base64url. */
  readonly cursorSecret: string;
  readonly watch: Watch;
  readonly now: () => Date;
}

/** The three agencies' programs in this process. */
export async function createSubgraphs(
  options: InProcessOptions,
): Promise<Readonly<Record<SubgraphName, Subgraph>>> {
  const { pools, watch, now } = options;
  const cursors = createCursorSeal(Buffer.from(options.cursorSecret, 'base64url'));
  const [dod, state, partner] = await Promise.all([
    createDodSubgraph({ databaseOf: createDatabaseOf(pools.dod), cursors, now }, watch),
    createStateSubgraph({ databaseOf: createDatabaseOf(pools.state), cursors, now }, watch),
    createPartnerSubgraph({ databaseOf: createDatabaseOf(pools.partner) }, watch),
  ]);
  return { dod, state, partner };
}

/** The ways to them; each verifies the viewer's token again. */
export function createInProcessTransports(
  subgraphs: Readonly<Record<SubgraphName, Subgraph>>,
  verifyToken: VerifyToken,
): Readonly<Record<SubgraphName, Transport>> {
  return {
    dod: createInProcessTransport(subgraphs.dod, verifyToken),
    state: createInProcessTransport(subgraphs.state, verifyToken),
    partner: createInProcessTransport(subgraphs.partner, verifyToken),
  };
}
