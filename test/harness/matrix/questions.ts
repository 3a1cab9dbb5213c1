/** Fields of the case. */
export const ofCase = (fields: string) => `case(caseId: $case) { ${fields} }`;
/** Fields of its document. */
export const ofDocument = (fields: string) => `loaDocument(documentId: $document) { ${fields} }`;
/** Fields of the letter. */
export const ofLetter = (fields: string) => `letterOfRequest(letterNumber: $letter) { ${fields} }`;
/** A page with its count. */
export const nodes = (fields: string) => `totalCount nodes { ${fields} }`;

/** The list of cases in which it is. */
export const cases = (fields: string, more = '') =>
  `cases(first: 2, filter: {caseId: {eq: $case} ${more}}) { ${fields} }`;
/** The list of its documents. */
export const documents = (fields: string, more = '') =>
  `loaDocuments(first: 3, filter: {caseId: {eq: $case} ${more}}) { ${fields} }`;
/** The list of State's decisions on it. */
export const decisions = (fields: string, more = '') =>
  `caseDecisions(first: 3, filter: {caseId: {eq: $case} ${more}}) { ${fields} }`;
/** The list of letters in which the letter is. */
export const letters = (fields: string, more = '') =>
  `lettersOfRequest(first: 2, filter: {letterNumber: {eq: $letter} ${more}}) { ${fields} }`;
/** The list of assessments of the letter. */
export const letterAssessments = (fields: string, more = '') =>
  `letterAssessments(first: 2, filter: {letterNumber: {eq: $letter} ${more}}) { ${fields} }`;
/** The list of reports in which the report is. */
export const reports = (fields: string, more = '') =>
  `discrepancyReports(first: 2, filter: {reportNumber: {eq: $report} ${more}}) { ${fields} }`;
/** Fields of its purchaser. */
export const country = (fields: string) => `country(code: "QXB") { ${fields} }`;

/** The case and another one, by a field. */
export const twoCases = (field: string) => (direction: string) =>
  `cases(first: 3, filter: {caseId: {in: [$case, $otherCase]}},
    orderBy: {field: ${field}, direction: ${direction}}) { nodes { caseId } }`;
/** The events of the case that a kind of command made. */
export const events = (kind: string) =>
  ofCase(
    `history(first: 5, filter: {kind: {contains: "${kind}"}}) { totalCount nodes { kind reason reliedOn { stream } } }`,
  );
/** What waits for a purchaser and names this. */
export const waiting = (about: string) =>
  `workList(first: 3, filter: {reference: {contains: ${about}}}) { ${nodes('amount description')} }`;

/** Why there is no such way. */
export const noEvent = 'An event says who did what, never what was written.';
export const noSnapshot = 'A snapshot is of the case and the totals of its documents.';
export const noPartnerView =
  'What a purchaser saw is of the case and the totals of what it was offered.';
export const noGroups = 'Nothing is grouped or summed by it.';
export const nothingWaits = 'Nothing of it waits for a purchaser.';
