export { type Article, parseArticle, parseArticles } from './articles.load.ts';
export type {
  Certification,
  CountryCodeOf,
  ParsedArticles,
} from './certification.load.ts';
export { toNdjsonLine } from './ndjson.load.ts';
