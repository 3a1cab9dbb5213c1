import { useState } from 'react';
import { ExampleList } from './example-list.tsx';
import { useExplorer } from './explorer-context.ts';
import { ConcordMark } from './icons.tsx';
import { RoleMenu } from './role-menu.tsx';
import { useStore } from './store.ts';
import { TokenField } from './token-field.tsx';
import { useEditors } from './use-editors.ts';
import { useSignIn } from './use-sign-in.ts';
import { descriptionOf, publicViewer } from './viewer.ts';

/** The bar on top: what this is, the examples, and always who is signed in. */
export function ExplorerBar() {
  const { session, identities, operations } = useExplorer();
  const viewer = useStore(session.viewer);
  const signIn = useSignIn();
  const editors = useEditors();
  const [isListOpen, setListOpen] = useState(false);
  return (
    <header className="bar" data-testid="explorer-bar">
      <h1 className="bar-name">
        <ConcordMark />
        <span>
          Concord <small>Foreign Military Sales, one graph</small>
        </span>
      </h1>
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        data-testid="examples-open"
        // Before there are editors, a chosen example would open nowhere.
        disabled={editors === null}
        onClick={() => setListOpen(true)}
      >
        Examples ({operations.length})
      </button>
      <section
        className={viewer.kind === 'public' ? 'viewer' : 'viewer viewer-signed-in'}
        aria-label="Who is signed in"
        data-testid="viewer"
        data-viewer={viewer.kind === 'identity' ? viewer.identity.id : viewer.kind}
      >
        {identities === null ? <TokenField /> : <RoleMenu identities={identities} />}
        <p className="viewer-description" data-testid="viewer-description">
          {descriptionOf(viewer)}
        </p>
        {viewer.kind !== 'public' && (
          <button
            type="button"
            className="button"
            data-testid="sign-out"
            onClick={() => signIn(publicViewer)}
          >
            Sign out
          </button>
        )}
      </section>
      {isListOpen && <ExampleList onClose={() => setListOpen(false)} />}
    </header>
  );
}
