import { describe, expect, it } from 'vitest';
import { createSession } from './session.ts';

const rsat = { id: 'rsat', label: 'RSAT', role: 'RSAT', description: 'Reviews.' };
const dsca = { id: 'dsca', label: 'DSCA', role: 'DSCA', description: 'Manages.' };

/** A session at a clock we move, whose server numbers the tokens and gives each a minute. */
function world() {
  const clock = { nowMs: 0 };
  let issued = 0;
  const session = createSession(
    async (id) => {
      issued += 1;
      const token = `${id}-${issued}`;
      return { token, expiresAt: new Date(clock.nowMs + 60_000).toISOString() };
    },
    () => clock.nowMs,
  );
  return { clock, session, header: async () => (await session.authorization()).header };
}

describe('a session', () => {
  it('starts as the public, without a header', async () => {
    const { session, header } = world();
    expect(session.viewer.get().kind).toBe('public');
    expect(await header()).toBeNull();
    expect(await session.renew()).toBe(false);
  });

  it('signs in and out', async () => {
    const { session, header } = world();
    await session.signIn(rsat);
    expect(session.viewer.get()).toEqual({ kind: 'identity', identity: rsat });
    expect(await header()).toBe('Bearer rsat-1');
    session.signOut();
    expect(await header()).toBeNull();
  });

  it('renews a token that is about to end', async () => {
    const { clock, session, header } = world();
    await session.signIn(rsat);
    clock.nowMs = 44_000;
    expect(await header()).toBe('Bearer rsat-1');
    clock.nowMs = 46_000;
    expect(await header()).toBe('Bearer rsat-2');
  });

  it('lets the later of two sign-ins win, and a sign-out too', async () => {
    const { session, header } = world();
    await Promise.all([session.signIn(rsat), session.signIn(dsca)]);
    expect(await header()).toBe('Bearer dsca-2');
    const late = session.signIn(rsat);
    session.signOut();
    await late;
    expect(await header()).toBeNull();
  });

  it('takes a pasted token, and no other text', async () => {
    const { session, header } = world();
    expect(session.signInWithToken('two words')).toBe(false);
    expect(session.viewer.get().kind).toBe('public');
    expect(session.signInWithToken(' Bearer opaque ')).toBe(true);
    expect(await header()).toBe('Bearer opaque');
    expect(await session.renew()).toBe(false);
  });
});
