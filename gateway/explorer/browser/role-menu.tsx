import type { Identity } from '../src/identities.ts';
import { useExplorer } from './explorer-context.ts';
import { useStore } from './store.ts';
import { useSignIn } from './use-sign-in.ts';
import { publicViewer } from './viewer.ts';

const publicValue = '';

/** The menu of development's identities, the public first. */
export function RoleMenu({ identities }: { identities: readonly Identity[] }) {
  const { session } = useExplorer();
  const viewer = useStore(session.viewer);
  const signIn = useSignIn();
  function choose(id: string): void {
    const identity = identities.find((candidate) => candidate.id === id);
    signIn(identity === undefined ? publicViewer : { kind: 'identity', identity });
  }
  return (
    <label className="role-menu">
      <span>Signed in as</span>
      <select
        data-testid="role-menu"
        value={viewer.kind === 'identity' ? viewer.identity.id : publicValue}
        onChange={(event) => choose(event.target.value)}
      >
        <option value={publicValue}>Public (no token)</option>
        {identities.map(({ id, label, description }) => (
          <option key={id} value={id} title={description}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
