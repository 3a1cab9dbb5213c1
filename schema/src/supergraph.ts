import { readFileSync } from 'node:fs';
import { schemaFolder } from './folder.ts';

/** Where the composed supergraph is committed. */
export const supergraphFile = new URL('supergraph.graphql', schemaFolder);

/** The committed supergraph, which every router runs. */
export function readSupergraphSdl(): string {
  return readFileSync(supergraphFile, 'utf8');
}
