import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { NewEvent, StoredEvent } from './event.ts';

/** The end of a stream, to which the next event is sealed. */
export type StreamEnd = Pick<StoredEvent, 'sequence' | 'recordedAt' | 'hash'>;

/**
 * Gives an event its place behind the end of its stream: the next sequence, a time later than the one
 * before whatever the clock says, and a digest over the event and the digest before it.
 */
export function sealEvent(
  stream: string,
  end: StreamEnd | null,
  event: NewEvent,
  now: Date,
): StoredEvent {
  const earliest = end === null ? now.getTime() : Date.parse(end.recordedAt) + 1;
  const placed = {
    ...event,
    stream,
    sequence: (end?.sequence ?? 0) + 1,
    recordedAt: new Date(Math.max(now.getTime(), earliest)).toISOString(),
    previousHash: end?.hash ?? null,
  };
  return { ...placed, hash: hashOf(placed) };
}

/**
 * What is wrong with a stream, in one sentence, or null: a gap, a time that does not rise, a link that
 * does not hold, or a content that is not what was sealed. Expects the events of one stream in order.
 */
export function brokenLink(events: readonly StoredEvent[]): string | null {
  let end: StreamEnd | null = null;
  for (const event of events) {
    const place = `event ${event.sequence} of ${event.stream}`;
    if (event.sequence !== (end?.sequence ?? 0) + 1) {
      return `${place} follows event ${end?.sequence ?? 0}`;
    }
    if (end !== null && event.recordedAt <= end.recordedAt) {
      return `${place} was recorded at ${event.recordedAt}, not after ${end.recordedAt}`;
    }
    if (event.previousHash !== (end?.hash ?? null)) {
      return `${place} is not sealed to the event before it`;
    }
    if (event.hash !== hashOf(event)) {
      return `${place} is not what was sealed`;
    }
    end = event;
  }
  return null;
}

function hashOf(event: Omit<StoredEvent, 'hash'>): string {
  const sealed = [
    event.previousHash,
    event.stream,
    event.sequence,
    event.kind,
    event.recordedAt,
    event.occurredOn,
    event.actor,
    event.role,
    event.organization,
    event.fromStatus,
    event.toStatus,
    event.reason,
    event.documentCode,
    event.facts,
    event.reliedOn,
  ];
  return createHash('sha256').update(canonicalJson(sealed)).digest('hex');
}
