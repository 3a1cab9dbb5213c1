import { composeServices } from '@theguild/federation-composition';
import { readTypeDefs, subgraphNames } from './type-defs.ts';

/**
 * Composes the supergraph from the subgraphs' SDL. The subgraphs' addresses in it are names only:
 * the gateway brings its own transports. Throws with every composition error in one message.
 */
export function composeSupergraph(): string {
  const result = composeServices(
    subgraphNames.map((name) => ({
      name,
      url: `subgraph://${name}`,
      typeDefs: readTypeDefs(name),
    })),
  );
  if (result.supergraphSdl === undefined) {
    const errors = result.errors.map((error) => `- ${error.message}`).join('\n');
    throw new Error(`The subgraphs do not compose:\n${errors}`);
  }
  return `${result.supergraphSdl.trim()}\n`;
}
