export { publications } from './publications.ts';
