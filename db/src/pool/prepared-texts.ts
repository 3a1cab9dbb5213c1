/**
 * Decides which statement texts are prepared. The driver never forgets a prepared statement, so
 * that texts without end (filters combine freely) would fill the server's memory; a text that comes
 * when the set is full is sent unprepared, at the price of one more round trip. The set starts anew
 * from time to time, as connections do.
 */
export class PreparedTexts {
  readonly #texts = new Set<string>();
  #startedAt = performance.now();

  has(text: string): boolean {
    if (this.#texts.has(text)) {
      return true;
    }
    if (performance.now() - this.#startedAt > lifetimeMs) {
      this.#texts.clear();
      this.#startedAt = performance.now();
    }
    if (this.#texts.size >= textsMax) {
      return false;
    }
    this.#texts.add(text);
    return true;
  }
}

const textsMax = 1_000;
const lifetimeMs = 30 * 60_000;
