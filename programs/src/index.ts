export { demonstrationIdentities } from './identities.ts';
export { createInProcessTransports, createSubgraphs } from './in-process.ts';
export {
  type AllPools,
  agencyUrls,
  closeAllPools,
  openAllPools,
  prepareDatabase,
} from './work-database.ts';
export { loadWorld } from './world.ts';
