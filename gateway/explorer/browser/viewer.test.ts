import { describe, expect, it } from 'vitest';
import {
  descriptionOf,
  isAskedAs,
  nameOf,
  publicViewer,
  type Viewer,
  viewerOfRole,
} from './viewer.ts';

const rsat = { id: 'state-rsat', label: 'RSAT analyst', role: 'RSAT', description: 'Reviews.' };
const second = { id: 'rsat', label: 'Second', role: 'OTHER', description: 'Another.' };
const signedIn: Viewer = { kind: 'identity', identity: rsat };

function bearer(roles: readonly string[]): Viewer {
  return { kind: 'token', claims: { subject: 'ann', roles, country: 'BN', expiresAt: null } };
}

describe('a viewer', () => {
  it.each<[string, Viewer]>([
    ['Public', publicViewer],
    ['RSAT analyst', signedIn],
    ['ann (RSAT, MIC)', bearer(['RSAT', 'MIC'])],
    ['ann', bearer([])],
    ['Bearer of a token', { kind: 'token', claims: null }],
  ])('is called %s', (name, viewer) => {
    expect(nameOf(viewer)).toBe(name);
    expect(descriptionOf(viewer)).toMatch(/[.]$/);
  });

  it.each<[string, Viewer, boolean]>([
    ['PUBLIC', publicViewer, true],
    ['RSAT', publicViewer, false],
    ['RSAT', signedIn, true],
    ['state-rsat', signedIn, true],
    ['rsat', bearer(['RSAT']), true],
    ['PUBLIC', bearer(['RSAT']), false],
  ])('of the role %s: %j, %j', (role, viewer, expected) => {
    expect(isAskedAs(role, viewer)).toBe(expected);
  });
});

describe('the name of a role', () => {
  it('means an id before it means a role', () => {
    expect(viewerOfRole('RSAT', [rsat, second])).toEqual({ kind: 'identity', identity: second });
    expect(viewerOfRole('RSAT', [rsat])).toEqual(signedIn);
  });

  it('may mean the public, or nobody here', () => {
    expect(viewerOfRole('public', [rsat])).toBe(publicViewer);
    expect(viewerOfRole('DSCA', [rsat])).toBeNull();
  });
});
