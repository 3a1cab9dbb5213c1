export { buildExplorer } from './build-explorer.ts';
export type { ExampleOperation } from './example-operation.ts';
export { type ExplorerSettings, explorerRoutes } from './explorer-routes.ts';
export type { Identities, Identity, IssuedToken } from './identities.ts';
