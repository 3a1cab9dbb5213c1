import { checkFieldClasses } from '@concord/kernel';
import {
  composeSupergraph,
  readReleasedSchema,
  readSupergraphSdl,
  readTypeDefs,
  type SubgraphName,
  subgraphNames,
  toPublicSchema,
} from '@concord/schema';
import { dodPolicy } from '@concord/subgraph-dod';
import { partnerPolicy } from '@concord/subgraph-partner';
import { statePolicy } from '@concord/subgraph-state';
import { findBreakingChanges } from 'graphql';

const policies = { dod: dodPolicy, state: statePolicy, partner: partnerPolicy } satisfies Record<
  SubgraphName,
  unknown
>;

/** One line for each field that no matrix decides. */
export function classProblems(): string {
  return subgraphNames
    .flatMap((name) => checkFieldClasses(readTypeDefs(name), policies[name].dataClasses))
    .join('\n');
}

/** Says so if the committed supergraph is not what the SDL composes to. */
export function supergraphProblems(committed: string = readSupergraphSdl()): string {
  return composeSupergraph() === committed
    ? ''
    : 'schema/supergraph.graphql is not what the SDL of the three agencies composes to.';
}

/** One line for each change that breaks a client of the released graph. */
export function breakingChanges(supergraphSdl: string = readSupergraphSdl()): string {
  return findBreakingChanges(readReleasedSchema(), toPublicSchema(supergraphSdl))
    .map((change) => change.description)
    .join('\n');
}
