import { type FormEvent, useState } from 'react';
import { useExplorer } from './explorer-context.ts';
import { useStore } from './store.ts';
import { nameOf } from './viewer.ts';

/** Where there are no identities to choose: the signed-in name, and a field to paste a token. */
export function TokenField() {
  const { session, notice } = useExplorer();
  const viewer = useStore(session.viewer);
  const [token, setToken] = useState('');
  function submit(event: FormEvent): void {
    event.preventDefault();
    const isToken = session.signInWithToken(token);
    const sentence = 'That text is no token. A token is one long word without spaces.';
    notice.set(isToken ? null : { kind: 'problem', sentence });
    setToken('');
  }
  return (
    <div className="role-menu">
      <span>
        Signed in as <strong data-testid="token-viewer">{nameOf(viewer)}</strong>
      </span>
      {viewer.kind === 'public' && (
        <form className="token-form" onSubmit={submit}>
          <input
            type="password"
            autoComplete="off"
            spellCheck={false}
            aria-label="Access token"
            placeholder="Paste a token"
            data-testid="token-field"
            value={token}
            onChange={(event) => setToken(event.target.value)}
          />
          <button type="submit" className="button" data-testid="token-submit">
            Sign in
          </button>
        </form>
      )}
    </div>
  );
}
