/** What a link to an operation carries. A token is never part of it. */
export interface LinkedOperation {
  readonly document: string;
  /** The variables as JSON text, or null. */
  readonly variables: string | null;
}

/** A link to this page with the operation in its fragment, which no server ever sees. */
export function linkTo({ document, variables }: LinkedOperation, page: string): string {
  const url = new URL(page);
  url.search = '';
  url.hash = new URLSearchParams({
    query: document,
    ...(variables !== null && variables.trim() !== '' && { variables }),
  }).toString();
  return url.href;
}

/** The operation in a page's fragment, or null if it carries none. It is shown, never run. */
export function readLink(fragment: string): LinkedOperation | null {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const document = parameters.get('query');
  return document === null || document === ''
    ? null
    : { document, variables: parameters.get('variables') };
}
