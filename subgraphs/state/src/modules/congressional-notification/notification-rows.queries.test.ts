import { publicViewer, type Viewer } from '@concord/kernel';
import { PgDialect } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { notificationsOpenTo } from './notification-rows.queries.ts';

const received = '"received_on" is not null';
const notReceived = '"received_on" is null';
const published = 'coalesce("published_at" <= now(), false)';

describe('the rows of notifications in SQL', () => {
  it.each<[string, Partial<Viewer>, string, unknown[]]>([
    ['RSAT', { roles: ['RSAT'] }, `((${received} and true) or (${notReceived} and true))`, []],
    [
      'DSCA finance',
      { roles: ['DSCA_FIN'] },
      `((${received} and true) or (${notReceived} and false))`,
      [],
    ],
    [
      'the Army',
      { roles: ['IA_CM'], implementingAgencies: ['B', 'D'] },
      `((${received} and true) or (${notReceived} and "implementing_agencies" && $1::text[]))`,
      ['{"B","D"}'],
    ],
    [
      'the Senate',
      { roles: ['CONG'], committee: 'SFRC' },
      `((${received} and true) or (${notReceived} and "status" = 'TIERED_REVIEW'))`,
      [],
    ],
    [
      'another committee',
      { roles: ['CONG'], committee: 'SASC' },
      `((${received} and true) or (${notReceived} and false))`,
      [],
    ],
    ['nobody', { roles: [] }, `((${received} and false) or (${notReceived} and false))`, []],
    ['the public', {}, `((${received} and ${published}) or (${notReceived} and false))`, []],
    [
      'a purchaser, whose own country opens nothing more',
      { roles: ['P_PROC', 'P_FIN'], country: 'QXB' },
      `((${received} and (${published} or ${published})) or (${notReceived} and false))`,
      [],
    ],
    [
      'the Army that also sits in Congress',
      { roles: ['IA_CM', 'CONG'], implementingAgencies: ['B'], committee: 'HFAC' },
      `((${received} and true) or (${notReceived} and ("implementing_agencies" && $1::text[] or "status" = 'TIERED_REVIEW')))`,
      ['{"B"}'],
    ],
  ])('for %s', (_who, attributes, text, parameters) => {
    const query = new PgDialect().sqlToQuery(
      notificationsOpenTo({ ...publicViewer, ...attributes }),
    );
    expect(query.sql.replaceAll('"state"."congressional_notifications".', '')).toBe(text);
    expect(query.params).toEqual(parameters);
  });
});
