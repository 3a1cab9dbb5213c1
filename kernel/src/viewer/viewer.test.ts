import { describe, expect, it } from 'vitest';
import { viewerWith } from '../testing/viewers.ts';
import type { Role } from './role.ts';
import { isPurchaserOrPublic, publicViewer, viewerScope } from './viewer.ts';

describe('who reaches the database as a purchaser', () => {
  it.each([
    [['P_PROC'], true],
    [['P_FIN'], true],
    [['P_PROC', 'P_FIN'], true],
    [[], true],
    [['PUBLIC'], true],
    [['SCO'], false],
    [['P_PROC', 'SCO'], false],
    [['CONG'], false],
    [['AUDIT'], false],
  ] as [Role[], boolean][])('%j: %s', (roles, expected) => {
    expect(isPurchaserOrPublic(viewerWith(roles))).toBe(expected);
  });
});

describe('the scope of a viewer', () => {
  const army = viewerWith(['IA_CM', 'SCO'], { implementingAgencies: ['B', 'D'] });
  it('is of rights, not of the person, and not of their order', () => {
    expect(viewerScope({ ...army, subject: 'another' })).toBe(viewerScope(army));
    expect(
      viewerScope({ ...army, roles: ['SCO', 'IA_CM'], implementingAgencies: ['D', 'B', 'B'] }),
    ).toBe(viewerScope(army));
  });

  it.each([
    { roles: ['IA_CM'] as Role[] },
    { country: 'QXB' },
    { organization: 'DSCA' },
    { implementingAgencies: ['B'] },
    { combatantCommand: 'CENTCOM' },
    { committee: 'SFRC' },
    { purpose: 'audit' },
  ])('is another with %j', (change) => {
    expect(viewerScope({ ...army, ...change })).not.toBe(viewerScope(army));
  });

  it('does not mix one attribute up with the next', () => {
    const scopes = [
      { ...publicViewer, combatantCommand: 'SFRC' },
      { ...publicViewer, committee: 'SFRC' },
      { ...publicViewer, purpose: 'SFRC' },
      { ...publicViewer, country: 'SFRC' },
    ].map(viewerScope);
    expect(new Set(scopes).size).toBe(4);
  });
});
