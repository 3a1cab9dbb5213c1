import type { ExampleOperation } from '../src/example-operation.ts';
import type { Identity, IssuedToken } from '../src/identities.ts';

/** How visitors sign in here, as the page itself says. */
export function readSignIn(): 'identities' | 'token' {
  const meta = document.querySelector('meta[name="concord-sign-in"]');
  return meta?.getAttribute('content') === 'identities' ? 'identities' : 'token';
}

/** The example operations of this graph. */
export async function fetchOperations(): Promise<readonly ExampleOperation[]> {
  return (await fetchJson('/explorer/operations.json')) as readonly ExampleOperation[];
}

/** The identities of development. */
export async function fetchIdentities(): Promise<readonly Identity[]> {
  return (await fetchJson('/development/identities')) as readonly Identity[];
}

/** Asks for a token of one of the identities. */
export async function issueToken(id: string): Promise<IssuedToken> {
  const answer = await fetchJson('/development/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id }),
  });
  return answer as IssuedToken;
}

/** These addresses are served by the same release as this page, so their form is known. */
async function fetchJson(address: string, request?: RequestInit): Promise<unknown> {
  const response = await fetch(address, request);
  if (!response.ok) {
    throw new Error(`${address} answered ${response.status}.`);
  }
  return response.json();
}
