export { type DevelopmentKeys, openDevelopmentKeys, readEnvelopeKey } from './development-keys.ts';
export { openExplorer } from './explorer.ts';
export { demonstrationIdentities } from './identities.ts';
export {
  createInProcessTransports,
  createSubgraphs,
  type InProcessSubgraphs,
} from './in-process.ts';
export { loadCountryPaths } from './load-countries.ts';
export { loadDeliveryPaths } from './load-deliveries.ts';
export { loadNotices } from './load-notices.ts';
export { openTokens } from './serve-graph.ts';
export { recordStoryNotification, stories, tellStory } from './stories/index.ts';
export { type Narrator, type Stage, startNarrator, type Told } from './stories/narrator.ts';
export { type PersonName, people } from './stories/people.ts';
export type { Story } from './stories/story.ts';
export { tellDemonstration } from './stories/tell-demonstration.ts';
export { type SubgraphProcess, startSubgraphProcess } from './subgraph-process.ts';
export {
  breakingChanges,
  classProblems,
  supergraphProblems as supergraphDrift,
} from './treaty-checks.ts';
export { verifyRecords } from './verify-records.ts';
export {
  type AllPools,
  agencyUrls,
  closeAllPools,
  openAllPools,
  prepareDatabase,
} from './work-database.ts';
export { loadWorld } from './world.ts';
