export { type Article, parseArticle, parseArticles } from './articles.load.ts';
export type {
  Certification,
  CertificationItem,
  CertificationKind,
  CertificationSource,
  Contractor,
  CountryCodeOf,
  ParsedArticles,
  Rejection,
  Usd,
} from './certification.load.ts';
export { toNdjsonLine } from './ndjson.load.ts';
