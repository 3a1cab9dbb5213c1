import type { Observable } from '@graphiql/toolkit';

/**
 * Turns a request into what GraphiQL can stop: by its stop button, and when another tab is opened,
 * whose answer this one must not become.
 */
export function observe<Result>(
  request: (signal: AbortSignal) => Promise<Result>,
): Observable<Result> {
  return {
    subscribe(observer) {
      const controller = new AbortController();
      const { signal } = controller;
      // INVARIANT: toolkit types two further forms of this call, which GraphiQL does not use.
      if (typeof observer !== 'object') {
        throw new TypeError('an observer object is expected');
      }
      request(signal).then(
        (result) => {
          if (!signal.aborted) {
            observer.next(result);
            observer.complete();
          }
        },
        (error: unknown) => {
          if (!signal.aborted) {
            observer.error(error);
          }
        },
      );
      return { unsubscribe: () => controller.abort() };
    },
  };
}
