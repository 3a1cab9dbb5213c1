import { ToolbarButton } from '@graphiql/react';
import { copyText } from './copy-text.ts';
import { curlOf } from './curl.ts';
import { useExplorer } from './explorer-context.ts';
import { CurlIcon, LinkIcon } from './icons.tsx';
import { linkTo } from './operation-link.ts';
import { useEditors } from './use-editors.ts';

/** Our own buttons beside the query: copy it as a command, copy a link to it. */
export function EditorToolbar() {
  const { session, notice } = useExplorer();
  const editors = useEditors();
  if (editors === null) {
    return null;
  }
  async function copy(text: string, sentence: string): Promise<void> {
    notice.set(
      (await copyText(text))
        ? { kind: 'information', sentence }
        : { kind: 'problem', sentence: 'The browser did not allow copying.' },
    );
  }
  async function copyAsCurl({ read }: NonNullable<typeof editors>): Promise<void> {
    const isSignedIn = session.viewer.get().kind !== 'public';
    const sentence = isSignedIn
      ? 'The command is copied. It reads the token from the variable CONCORD_TOKEN.'
      : 'The command is copied.';
    await copy(curlOf(read(), window.location.origin, isSignedIn), sentence);
  }
  async function copyLink({ read }: NonNullable<typeof editors>): Promise<void> {
    const sentence = 'A link to this operation is copied. It carries no token.';
    await copy(linkTo(read(), window.location.href), sentence);
  }
  return (
    <>
      <ToolbarButton
        label="Copy as curl"
        data-testid="copy-curl"
        onClick={() => void copyAsCurl(editors)}
      >
        <CurlIcon />
      </ToolbarButton>
      <ToolbarButton
        label="Copy a link to this operation"
        data-testid="copy-link"
        onClick={() => void copyLink(editors)}
      >
        <LinkIcon />
      </ToolbarButton>
    </>
  );
}
