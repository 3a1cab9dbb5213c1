import { createDatabaseOf, createWriterOf } from '@concord/db';
import {
  createCursorSeal,
  createInProcessTransport,
  type Subgraph,
  type Transport,
  type VerifyToken,
  type Watch,
} from '@concord/kernel';
import type { SubgraphName } from '@concord/schema';
import { createDodSubgraph, type DodSubgraph } from '@concord/subgraph-dod';
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
  /** The time at which commands are given, where a story is told; the database's unless given. */
  readonly storyTime?: () => Date;
  /** How long the agencies' own services pause between rounds; null leaves the rounds to the caller. */
  readonly servicePauseMs: number | null;
}

/** The three agencies' programs. */
export type InProcessSubgraphs = Readonly<Record<SubgraphName, Subgraph>> & {
  readonly dod: DodSubgraph;
};

/** The three agencies' programs in this process. */
export async function createSubgraphs(options: InProcessOptions): Promise<InProcessSubgraphs> {
  const { pools, watch, now, storyTime } = options;
  const cursors = createCursorSeal(Buffer.from(options.cursorSecret, 'base64url'));
  const [dod, state, partner] = await Promise.all([
    createDodSubgraph(
      {
        databaseOf: createDatabaseOf(pools.dod),
        staff: pools.dod.staff.database,
        cursors,
        now,
        ...(storyTime !== undefined && { storyTime }),
        servicePauseMs: options.servicePauseMs,
      },
      watch,
    ),
    createStateSubgraph(
      {
        databaseOf: createDatabaseOf(pools.state),
        writerOf: createWriterOf(pools.state),
        cursors,
        now,
        ...(storyTime !== undefined && { storyTime }),
      },
      watch,
    ),
    createPartnerSubgraph(
      {
        databaseOf: createDatabaseOf(pools.partner),
        writerOf: createWriterOf(pools.partner),
        cursors,
        now,
        ...(storyTime !== undefined && { storyTime }),
      },
      watch,
    ),
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
