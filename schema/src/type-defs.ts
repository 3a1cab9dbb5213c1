import { readFileSync } from 'node:fs';
import { type DocumentNode, parse } from 'graphql';
import { graphqlFilesOf } from './folder.ts';

/** The three agencies' programs. */
export const subgraphNames = ['dod', 'state', 'partner'] as const;
/** One agency's program. */
export type SubgraphName = (typeof subgraphNames)[number];

/**
 * The SDL of one subgraph as one document: what all subgraphs agree on (`schema/common`), then the
 * agency's own nouns. Throws if a file does not parse.
 */
export function readTypeDefs(subgraph: SubgraphName): DocumentNode {
  const files = [...graphqlFilesOf('common'), ...graphqlFilesOf(subgraph)];
  return parse(files.map((file) => readFileSync(file, 'utf8')).join('\n'));
}
