export { createDodSubgraph } from './subgraph.ts';
