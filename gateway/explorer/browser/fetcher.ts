import type { Fetcher, FetcherParams } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';
import { observe } from './observe.ts';
import type { Session } from './session.ts';
import type { Viewer } from './viewer.ts';

/** What is known of an answer besides its content. */
export interface Answer {
  readonly viewer: Viewer;
  /** Null if the server could not be reached. */
  readonly status: number | null;
  readonly durationMs: number;
  readonly bytes: number;
  readonly errorCount: number;
}

interface FetcherSettings {
  readonly session: Session;
  /** Called with each answer to an operation of the visitor, not to the page's introspection. */
  readonly onAnswer: (answer: Answer) => void;
  /** Called when the server does not accept the viewer's token, with a sentence that says so. */
  readonly onRefused: (sentence: string) => void;
}

const introspectionName = 'IntrospectionQuery';

/** Asks the graph as whoever is signed in. */
export function createFetcher(settings: FetcherSettings): Fetcher {
  return (params) => observe((signal) => ask(params, signal, settings));
}

/** Asks once, and once more if the token was refused and could be renewed. */
export async function ask(
  params: FetcherParams,
  signal: AbortSignal,
  { session, onAnswer, onRefused }: FetcherSettings,
): Promise<ExecutionResult> {
  const startedAtMs = performance.now();
  const { viewer, status, text } = await reach(session, params, signal);
  if (status === 401) {
    onRefused(refusalOf(viewer));
  }
  const result = resultOf(text, status);
  if (params.operationName !== introspectionName && !signal.aborted) {
    onAnswer({
      viewer,
      status,
      durationMs: performance.now() - startedAtMs,
      bytes: new Blob([text]).size,
      errorCount: result.errors?.length ?? 0,
    });
  }
  return result;
}

interface Reply {
  readonly viewer: Viewer;
  readonly status: number | null;
  readonly text: string;
}

async function reach(session: Session, params: FetcherParams, signal: AbortSignal): Promise<Reply> {
  try {
    const reply = await post(session, params, signal);
    const isRenewed = reply.status === 401 && (await session.renew());
    return isRenewed ? await post(session, params, signal) : reply;
  } catch {
    return { viewer: session.viewer.get(), status: null, text: '' };
  }
}

async function post(session: Session, params: FetcherParams, signal: AbortSignal): Promise<Reply> {
  const { viewer, header } = await session.authorization();
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
      ...(header !== null && { authorization: header }),
    },
    body: JSON.stringify(params),
    signal,
  });
  return { viewer, status: response.status, text: await response.text() };
}

function refusalOf(viewer: Viewer): string {
  switch (viewer.kind) {
    case 'public':
      return 'The server answers only to who is signed in (401). Sign in above and ask again.';
    case 'identity':
      return `The server refused a new token of ${viewer.identity.label} too (401). Sign in anew.`;
    case 'token':
      return 'The server refused your token (401): it may have ended. Sign out and paste a new one.';
  }
}

/** The answer as GraphQL has it; a proxy's HTML page becomes one readable error. */
function resultOf(text: string, status: number | null): ExecutionResult {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) {
      return value as ExecutionResult;
    }
  } catch {
    // Falls through to the error below.
  }
  const message =
    status === null
      ? 'The server could not be reached.'
      : `The server answered ${status} without a GraphQL result.`;
  return { errors: [{ message }] } as unknown as ExecutionResult;
}
