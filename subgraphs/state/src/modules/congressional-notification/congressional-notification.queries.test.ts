import { createCursorSeal, type ListEnvironment, publicViewer } from '@concord/kernel';
import { describe, expect, it } from 'vitest';
import type { CongressionalNotificationFilter } from '../../generated/schema.ts';
import { createCongressionalNotificationLists } from './congressional-notification.queries.ts';

describe('a list of notifications', () => {
  const environment: ListEnvironment = {
    // Refusals come before anything is read.
    database: {} as ListEnvironment['database'],
    viewer: publicViewer,
    cursors: createCursorSeal(Buffer.alloc(32)),
  };
  const { root } = createCongressionalNotificationLists(environment);
  const title = { title: { eq: 'x' } };

  it.each<[string, CongressionalNotificationFilter, RegExp]>([
    ['is too wide', { or: Array.from({ length: 51 }, () => title) }, /51 conditions. At most 50/],
    [
      'is too deep',
      { and: [{ and: [{ and: [{ and: [{ and: [title] }] }] }] }] },
      /6 deep. At most 5/,
    ],
    ['has an empty search', { item: { contains: '' } }, /0 characters/],
  ])('refuses a filter that %s', (_why, filter, message) => {
    expect(() => root(null, { filter })).toThrow(message);
  });

  it('takes a filter at the limit', () => {
    expect(() =>
      root(null, { filter: { or: Array.from({ length: 50 }, () => title) } }),
    ).not.toThrow();
  });

  it('refuses more than a hundred rows', () => {
    expect(() => root(null, { first: 101 })).toThrow(/1 to 100/);
  });
});
