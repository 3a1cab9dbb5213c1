import { publicViewer, type Viewer } from '@concord/kernel';
import { PgDialect } from 'drizzle-orm/pg-core';
import { describe, expect, it } from 'vitest';
import { decisionSource, decisionsOpenTo } from './case-decision-rows.queries.ts';

const today = '2026-11-02';
const viewerWith = (attributes: Partial<Viewer>): Viewer => ({ ...publicViewer, ...attributes });

describe('the rows of decisions in SQL', () => {
  it.each<[string, Partial<Viewer>, RegExp, unknown[]]>([
    ['RSAT', { roles: ['RSAT'] }, /^true$/, []],
    [
      'an implementing agency, of its cases',
      { roles: ['IA_CM'], implementingAgencies: ['B'] },
      /^split_part\("case_id", '-', 2\) = any\(\$1\)$/,
      ['{"B"}'],
    ],
    ['vetting', { roles: ['HR_VET'] }, /^true$/, []],
    [
      'an embassy, of its country',
      { roles: ['SCO'], country: 'QXB' },
      /^"purchaser_code" = \$1$/,
      ['QXB'],
    ],
    [
      'a command, of its area today',
      { roles: ['CCMD'], combatantCommand: 'CENTCOM' },
      /^exists \(select from "state"."combatant_command_assignments"/,
      ['CENTCOM', today, today],
    ],
    [
      'a purchaser, of its own offers',
      { roles: ['P_PROC'], country: 'QXB' },
      /^\("purchaser_code" = \$1 and exists \(select from "dod_published"."offers"/,
      ['QXB'],
    ],
    ['an auditor without the purpose', { roles: ['AUDIT'] }, /^false$/, []],
    ['an auditor', { roles: ['AUDIT'], purpose: 'audit' }, /^true$/, []],
    ['Congress', { roles: ['CONG'], committee: 'SFRC' }, /^false$/, []],
    ['the public', {}, /^false$/, []],
  ])('for %s', (_who, attributes, text, parameters) => {
    const where = decisionsOpenTo({ viewer: viewerWith(attributes), today });
    const query = new PgDialect().sqlToQuery(where);
    expect(query.sql.replaceAll('"state"."case_decisions".', '')).toMatch(text);
    expect(query.params).toEqual(parameters);
  });

  it('leave out the grounds for a purchaser, whose login cannot reach them', () => {
    const joinsOf = (attributes: Partial<Viewer>) =>
      decisionSource({ viewer: viewerWith(attributes), today }).joins.length;
    expect([joinsOf({ roles: ['RSAT'] }), joinsOf({ roles: ['P_FIN'] })]).toEqual([1, 0]);
  });
});
