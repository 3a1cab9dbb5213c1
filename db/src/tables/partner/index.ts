export { discrepancyReports, reports } from './discrepancy-reports.ts';
export { partnerEventTables } from './events.ts';
export { type LetterItem, letters, lettersOfRequest } from './letters-of-request.ts';
export { loaResponses } from './loa-responses.ts';
export { publications } from './publications.ts';
export { workList } from './work-list.ts';
