export { loadPartnerDemonstration } from './modules/demonstration/demonstration.load.ts';
export {
  loadPublications,
  type PublicationRecord,
} from './modules/publication/publication.load.ts';
export { isPublicRecordEmpty } from './modules/publication/publication.queries.ts';
export { partnerPolicy } from './policy/partner-policy.ts';
export { createPartnerSubgraph } from './subgraph.ts';
