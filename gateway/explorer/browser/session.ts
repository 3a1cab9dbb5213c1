import type { Identity, IssuedToken } from '../src/identities.ts';
import { createStore, type Store } from './store.ts';
import { isBearerToken, readTokenClaims } from './token-claims.ts';
import { publicViewer, type Viewer } from './viewer.ts';

/** A token is renewed this long before it ends, so that it cannot end on the way. */
const renewBeforeMs = 15_000;

/** For one request: who asks, and the header that proves it, null for the public. */
interface Authorization {
  readonly viewer: Viewer;
  readonly header: string | null;
}

/** Who is signed in. The token never leaves it but as the header of a request. */
export interface Session {
  readonly viewer: Pick<Store<Viewer>, 'get' | 'subscribe'>;
  /** Resolves once signed in; of two calls at once the later one wins. */
  signIn(identity: Identity): Promise<void>;
  /** Whether the text was a token. Whether the server accepts it shows with the next answer. */
  signInWithToken(token: string): boolean;
  signOut(): void;
  /** What the next request is sent with. Renews the token first if that is due. */
  authorization(): Promise<Authorization>;
  /** Whether a refused token can be, and was, replaced by a new one. */
  renew(): Promise<boolean>;
}

/** A session that starts as the public and holds its token in memory only. */
export function createSession(
  issue: (id: string) => Promise<IssuedToken>,
  now: () => number = Date.now,
): Session {
  const viewer = createStore<Viewer>(publicViewer);
  let token: string | null = null;
  let endsAtMs = Number.POSITIVE_INFINITY;
  let turn = 0;

  /** Ends every sign-in still on its way, and says which one this is. */
  function become(next: Viewer, nextToken: string | null, nextEndsAtMs: number): void {
    turn += 1;
    token = nextToken;
    endsAtMs = nextEndsAtMs;
    viewer.set(next);
  }

  async function signIn(identity: Identity): Promise<void> {
    turn += 1;
    const own = turn;
    const issued = await issue(identity.id);
    if (own === turn) {
      become({ kind: 'identity', identity }, issued.token, Date.parse(issued.expiresAt));
    }
  }

  async function renew(): Promise<boolean> {
    const current = viewer.get();
    if (current.kind !== 'identity') {
      return false;
    }
    const own = turn;
    const issued = await issue(current.identity.id);
    if (own === turn) {
      token = issued.token;
      endsAtMs = Date.parse(issued.expiresAt);
    }
    return true;
  }

  return {
    viewer,
    signIn,
    signInWithToken(pasted) {
      const bare = pasted.trim().replace(/^bearer\s+/i, '');
      if (!isBearerToken(bare)) {
        return false;
      }
      become({ kind: 'token', claims: readTokenClaims(bare) }, bare, Number.POSITIVE_INFINITY);
      return true;
    },
    signOut: () => become(publicViewer, null, Number.POSITIVE_INFINITY),
    async authorization() {
      if (now() > endsAtMs - renewBeforeMs) {
        await renew();
      }
      return { viewer: viewer.get(), header: token === null ? null : `Bearer ${token}` };
    },
    renew,
  };
}
