import type { ExampleOperation } from '../src/example-operation.ts';
import { useExplorer } from './explorer-context.ts';
import { useEditors } from './use-editors.ts';
import { useSignIn } from './use-sign-in.ts';
import { isAskedAs, nameOf, viewerOfRole } from './viewer.ts';

/** Opens an example in a new tab and offers to become whom it is asked as. */
export function useOpenExample(): ((operation: ExampleOperation) => void) | null {
  const { session, identities, notice } = useExplorer();
  const editors = useEditors();
  const signIn = useSignIn();
  if (editors === null) {
    return null;
  }
  return ({ name, role, document, variables }) => {
    editors.open({
      document,
      variables: variables === null ? null : JSON.stringify(variables, null, 2),
    });
    const viewer = session.viewer.get();
    if (isAskedAs(role, viewer)) {
      notice.set(null);
      return;
    }
    const other = viewerOfRole(role, identities ?? []);
    notice.set({
      kind: 'information',
      sentence: `${name} is meant to be asked as ${other === null ? role : nameOf(other)}; you are signed in as ${nameOf(viewer)}.`,
      action:
        other === null
          ? undefined
          : { label: `Switch to ${nameOf(other)}`, run: () => signIn(other) },
    });
  };
}
