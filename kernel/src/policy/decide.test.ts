import { type SQL, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { render } from '../testing/statements.ts';
import { viewerWith } from '../testing/viewers.ts';
import type { Role } from '../viewer/role.ts';
import { publicViewer, type Viewer } from '../viewer/viewer.ts';
import { createDecide, type Decision } from './decide.ts';
import { type Action, type Matrix, parseCell } from './matrix.ts';
import { rowPredicate } from './row-predicate.ts';

type Class = 'HEADER' | 'TOTALS';
type Condition = 'OWN_COUNTRY' | 'AFTER_OFFER' | 'AUDIT_PURPOSE';
const conditions = ['OWN_COUNTRY', 'AFTER_OFFER', 'AUDIT_PURPOSE'] as const;

const matrix: Matrix<Class> = {
  HEADER: {
    DSCA_CASE: 'RW',
    L_PM: 'R',
    P_PROC: 'R if OWN_COUNTRY',
    AUDIT: 'R if AUDIT_PURPOSE',
  },
  TOTALS: {
    DSCA_CASE: 'RWA',
    P_PROC: 'R if OWN_COUNTRY and AFTER_OFFER',
    P_FIN: 'R if OWN_COUNTRY',
    AUDIT: 'R if AUDIT_PURPOSE and OWN_COUNTRY',
  },
};
const decide = createDecide<Class, Condition>(matrix, conditions, {
  AUDIT_PURPOSE: (viewer) => viewer.purpose === 'audit',
});
const never = { kind: 'never' };
const always = { kind: 'always' };
const when = (...alternatives: Condition[][]) => ({ kind: 'when', alternatives });

describe('deciding by a matrix', () => {
  const table: [string, Viewer, Class, Action, unknown][] = [
    ['a role with a cell', viewerWith(['DSCA_CASE']), 'HEADER', 'read', always],
    ['a role without a cell', viewerWith(['HR_VET']), 'HEADER', 'read', never],
    ['nobody', viewerWith([]), 'HEADER', 'read', never],
    ['the public', publicViewer, 'HEADER', 'read', never],
    ['a role nobody knows', viewerWith(['ADMIN' as Role]), 'HEADER', 'read', never],
    ['a role named like a method', viewerWith(['toString' as Role]), 'HEADER', 'read', never],
    ['a reader who writes', viewerWith(['L_PM']), 'HEADER', 'write', never],
    ['a writer who writes', viewerWith(['DSCA_CASE']), 'HEADER', 'write', always],
    ['a writer who approves', viewerWith(['DSCA_CASE']), 'HEADER', 'approve', never],
    [
      'a role with conditions',
      viewerWith(['P_PROC']),
      'TOTALS',
      'read',
      when(['OWN_COUNTRY', 'AFTER_OFFER']),
    ],
    [
      'two roles with conditions',
      viewerWith(['P_PROC', 'P_FIN']),
      'TOTALS',
      'read',
      when(['OWN_COUNTRY', 'AFTER_OFFER'], ['OWN_COUNTRY']),
    ],
    ['one of two roles', viewerWith(['HR_VET', 'P_FIN']), 'TOTALS', 'read', when(['OWN_COUNTRY'])],
    [
      'a role without and one with a condition',
      viewerWith(['P_PROC', 'L_PM']),
      'HEADER',
      'read',
      always,
    ],
    [
      'an auditor for an audit',
      viewerWith(['AUDIT'], { purpose: 'audit' }),
      'HEADER',
      'read',
      always,
    ],
    [
      'an auditor for something else',
      viewerWith(['AUDIT'], { purpose: 'Audit' }),
      'HEADER',
      'read',
      never,
    ],
    ['an auditor for nothing', viewerWith(['AUDIT']), 'HEADER', 'read', never],
    [
      'an auditor, of the row too',
      viewerWith(['AUDIT'], { purpose: 'audit' }),
      'TOTALS',
      'read',
      when(['OWN_COUNTRY']),
    ],
  ];
  it.each(table)('%s', (_who, viewer, dataClass, action, decision) => {
    expect(decide(viewer, dataClass, action)).toEqual(decision);
  });

  it('denies a class nobody knows', () => {
    expect(decide(viewerWith(['DSCA_CASE']), 'OTHER' as Class)).toEqual(never);
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'yes'],
    ['a promise', Promise.resolve(true)],
  ])('does not take %s for a yes of the viewer', (_what, answer) => {
    const careless = createDecide<Class, Condition>(matrix, conditions, {
      AUDIT_PURPOSE: () => answer as unknown as boolean,
    });
    expect(careless(viewerWith(['AUDIT']), 'HEADER')).toEqual(never);
  });

  it('does not swallow a condition that throws', () => {
    const broken = createDecide<Class, Condition>(matrix, conditions, {
      AUDIT_PURPOSE: () => {
        throw new Error('no purpose');
      },
    });
    expect(() => broken(viewerWith(['AUDIT']), 'HEADER')).toThrow('no purpose');
  });
});

describe('a cell of a matrix', () => {
  const known = new Set(conditions);
  it.each(['', ' ', 'X', 'r', 'R ', 'R if', 'R if ', 'RX', 'if OWN_COUNTRY', 'R OWN_COUNTRY'])(
    '"%s" cannot be read',
    (cell) => {
      expect(() => parseCell(cell, known)).toThrow();
    },
  );
  it.each([
    'R if OWN_COUNTRI',
    'R if OWN_COUNTRY or AFTER_OFFER',
    'R if not OWN_COUNTRY',
    'R if OWN_COUNTRY and ',
    'R if OWN_COUNTRY and and AFTER_OFFER',
    'R if own_country',
  ])('"%s" names what nobody knows', (cell) => {
    expect(() => parseCell(cell, known)).toThrow('unknown condition');
  });
  it('that cannot be read stops the program', () => {
    const wrong = { ...matrix, HEADER: { L_PM: 'R if SOMETHING' } };
    expect(() => createDecide<Class, Condition>(wrong, conditions, {})).toThrow('SOMETHING');
  });
});

describe('the rows that a decision opens', () => {
  const columns: Record<Condition, SQL> = {
    OWN_COUNTRY: sql`purchaser = ${'QXB'}`,
    AFTER_OFFER: sql`offered_on is not null`,
    AUDIT_PURPOSE: sql`${true}`,
  };
  const table: [string, Decision<Condition>, string][] = [
    ['all', { kind: 'always' }, 'true'],
    ['none', { kind: 'never' }, 'false'],
    ['none of no alternative', { kind: 'when', alternatives: [] }, 'false'],
    ['none of an alternative of nothing', { kind: 'when', alternatives: [[]] }, 'false'],
    ['of one condition', { kind: 'when', alternatives: [['OWN_COUNTRY']] }, 'purchaser = $1'],
    [
      'of two conditions',
      { kind: 'when', alternatives: [['OWN_COUNTRY', 'AFTER_OFFER']] },
      '(purchaser = $1 and offered_on is not null)',
    ],
    [
      'of two alternatives',
      { kind: 'when', alternatives: [['OWN_COUNTRY', 'AFTER_OFFER'], ['AUDIT_PURPOSE']] },
      '((purchaser = $1 and offered_on is not null) or $2)',
    ],
  ];
  it.each(table)('%s', (_what, decision, text) => {
    expect(render(rowPredicate(decision, (condition) => columns[condition])).text).toBe(text);
  });
});
