import { useExplorer } from './explorer-context.ts';
import type { Viewer } from './viewer.ts';

/** Becomes a viewer that needs no pasted token, and tells the visitor if that failed. */
export function useSignIn(): (viewer: Viewer) => void {
  const { session, notice } = useExplorer();
  return (viewer) => {
    notice.set(null);
    if (viewer.kind !== 'identity') {
      session.signOut();
      return;
    }
    session.signIn(viewer.identity).catch(() => {
      const sentence = `The server gave no token for ${viewer.identity.label}. Is it still running?`;
      notice.set({ kind: 'problem', sentence });
    });
  };
}
