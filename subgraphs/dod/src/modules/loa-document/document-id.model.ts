/** The case in a document's identifier, such as `BN-B-UAB` of `BN-B-UAB-A01`: all before the last hyphen. */
export function caseIdIn(documentId: string): string {
  return documentId.slice(0, Math.max(0, documentId.lastIndexOf('-')));
}

/** Names a line of one document, such as `BN-B-UAB-A01/001`. */
export function lineIdOf(line: {
  readonly documentId: string;
  readonly lineNumber: string;
}): string {
  return `${line.documentId}/${line.lineNumber}`;
}

/** The document in the name of its line. */
export function documentIdIn(lineId: string): string {
  return beforeSlash(lineId);
}

/** Names a line of a case, whichever document it is in, such as `BN-B-UAB/001`. */
export function caseLineIdOf(line: {
  readonly caseId: string;
  readonly lineNumber: string;
}): string {
  return `${line.caseId}/${line.lineNumber}`;
}

/** The case in the name of its line. */
export function caseIdOfLine(caseLineId: string): string {
  return beforeSlash(caseLineId);
}

/** Orders the documents of a case: the basic one first, then by code. */
export function byCode(one: { readonly code: string }, other: { readonly code: string }): number {
  const [left, right] = [placeOf(one.code), placeOf(other.code)];
  return left < right ? -1 : Number(left > right);
}

function placeOf(code: string): string {
  return code === 'BASIC' ? '' : code;
}

function beforeSlash(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf('/')));
}
