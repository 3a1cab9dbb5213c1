export { composeSupergraph } from './compose.ts';
export { type ExampleOperation, readExampleOperations } from './operations.ts';
export { readReleasedSchema, toPublicSchema } from './released.ts';
export { readSupergraphSdl } from './supergraph.ts';
export { readTypeDefs, type SubgraphName, subgraphNames } from './type-defs.ts';
