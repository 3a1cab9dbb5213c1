import { describe, expect, it } from 'vitest';
import type { Subgraph } from '../subgraph/create-subgraph.ts';
import { createTestIssuer } from '../testing/test-keys.ts';
import { rejectedCodeOf } from '../testing/thrown.ts';
import { issueToken } from '../token/token-issuer.ts';
import { createTokenVerifier } from '../token/token-verifier.ts';
import type { Viewer } from '../viewer/viewer.ts';
import { createInProcessTransport } from './in-process-transport.ts';
import type { SubgraphResponse } from './transport.ts';

const request = { query: '{ a }' };

async function open(execute: (viewer: Viewer) => Promise<SubgraphResponse>) {
  const issuer = await createTestIssuer();
  let isStopped = false;
  const subgraph = {
    name: 'state',
    execute: (_request, viewer) => execute(viewer),
    stop: () => {
      isStopped = true;
      return Promise.resolve();
    },
  } satisfies Omit<Subgraph, 'schema'>;
  const way = createInProcessTransport(
    subgraph as unknown as Subgraph,
    createTokenVerifier(issuer),
  );
  return { way, issuer, isStopped: () => isStopped };
}

describe('a subgraph in the same process', () => {
  it('is asked as the viewer of the token, which is verified again', async () => {
    const { way, issuer } = await open(({ roles }) => Promise.resolve({ data: { roles } }));
    const { token } = await issueToken(issuer, { subject: 'a', roles: ['RSAT'] });
    expect(await way.execute(request, token, 1000)).toEqual({ data: { roles: ['RSAT'] } });
    expect(await way.execute(request, null, 1000)).toEqual({ data: { roles: ['PUBLIC'] } });
    expect(await rejectedCodeOf(way.execute(request, 'forged', 1000))).toBe('UNAUTHENTICATED');
  });

  it('is not waited for beyond the deadline, whatever becomes of it', async () => {
    const { way } = await open(
      () =>
        new Promise((_resolve, reject) => {
          setTimeout(() => reject(new Error('too late')), 60);
        }),
    );
    expect(await rejectedCodeOf(way.execute(request, null, 20))).toBe('SUBGRAPH_TIMEOUT');
    // The late rejection must not end the process.
    await new Promise((resolve) => setTimeout(resolve, 80));
  });

  it('stops with its transport', async () => {
    const { way, isStopped } = await open(() => Promise.resolve({ data: {} }));
    await way.close();
    expect(isStopped()).toBe(true);
  });
});
