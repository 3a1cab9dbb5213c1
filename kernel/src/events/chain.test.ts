import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { brokenLink, sealEvent } from './chain.ts';
import type { NewEvent, StoredEvent } from './event.ts';

const happened: NewEvent = {
  kind: 'offerLoa',
  occurredOn: '2026-03-02',
  actor: 'army.case',
  role: 'IA_CM',
  organization: 'USASAC',
  fromStatus: 'COUNTERSIGNED',
  toStatus: 'OFFERED',
  reason: null,
  documentCode: 'BASIC',
  facts: { offerExpirationDate: '2026-05-26' },
  reliedOn: [],
};
const noon = new Date('2026-03-02T17:00:00.000Z');

function chainOf(length: number): StoredEvent[] {
  const events: StoredEvent[] = [];
  for (let i = 0; i < length; i += 1) {
    events.push(sealEvent('case:BN-B-UAB', events.at(-1) ?? null, happened, noon));
  }
  return events;
}

describe('a canonical text', () => {
  it('does not depend on the order of keys and leaves out what has no value', () => {
    expect(canonicalJson({ b: 1, a: [null, 'x', { d: true, c: undefined }] })).toBe(
      '{"a":[null,"x",{"d":true}],"b":1}',
    );
  });

  it.each([0.5, Number.NaN, 2 ** 53])('refuses %d, which a database may write differently', (n) => {
    expect(() => canonicalJson({ n })).toThrow('safe integers');
  });
});

describe('a chain of events', () => {
  it('holds, with a time that rises even while the clock stands or goes back', () => {
    const events = chainOf(3);
    const back = sealEvent('case:BN-B-UAB', events.at(-1) ?? null, happened, new Date(0));
    expect(brokenLink([...events, back])).toBeNull();
    expect([...events, back].map((event) => event.recordedAt.slice(-5))).toEqual([
      '.000Z',
      '.001Z',
      '.002Z',
      '.003Z',
    ]);
  });

  it.each<[string, (events: StoredEvent[]) => StoredEvent[], string]>([
    ['an event left out', (events) => events.filter((_, i) => i !== 1), 'follows event 1'],
    ['its first event left out', (events) => events.slice(1), 'follows event 0'],
    ['two events exchanged', ([a, b, c]) => [a, c, b] as StoredEvent[], 'follows event 1'],
    [
      'a fact changed',
      (events) => replaced(events, 1, { facts: { offerExpirationDate: '2027-01-01' } }),
      'is not what was sealed',
    ],
    ['an actor changed', (events) => replaced(events, 2, { actor: 'x' }), 'is not what was sealed'],
    [
      'an event put back in time',
      (events) => replaced(events, 2, { recordedAt: '2026-03-01T00:00:00.000Z' }),
      'not after',
    ],
    [
      'an event that was sealed anew',
      (events) => {
        const [first, second, third] = events as [StoredEvent, StoredEvent, StoredEvent];
        return [first, sealEvent(second.stream, first, { ...happened, actor: 'x' }, noon), third];
      },
      'is not sealed to the event before it',
    ],
  ])('shows %s', (_what, change, sentence) => {
    expect(brokenLink(change(chainOf(3)))).toContain(sentence);
  });
});

function replaced(events: StoredEvent[], at: number, change: Partial<StoredEvent>): StoredEvent[] {
  return events.map((event, i) => (i === at ? { ...event, ...change } : event));
}
