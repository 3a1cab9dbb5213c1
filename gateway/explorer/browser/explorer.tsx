import { DOC_EXPLORER_PLUGIN, DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN, HistoryStore } from '@graphiql/plugin-history';
import { GraphiQLProvider } from '@graphiql/react';
import type { Fetcher } from '@graphiql/toolkit';
import { GraphiQL, GraphiQLInterface } from 'graphiql';
import type { ReactNode } from 'react';
import { AnswerLine } from './answer-line.tsx';
import { EditorToolbar } from './editor-toolbar.tsx';
import { ExplorerBar } from './explorer-bar.tsx';
import { ExplorerContext, type ExplorerParts } from './explorer-context.ts';
import { LinkOpener } from './link-opener.tsx';
import { NoticeLine } from './notice-line.tsx';
import type { LinkedOperation } from './operation-link.ts';
import { PlainTexts } from './plain-texts.tsx';

const plugins = [DOC_EXPLORER_PLUGIN, HISTORY_PLUGIN];
const emptyTab = '# Open an example above, or write an operation and press Ctrl-Enter.\n';

interface ExplorerProps {
  readonly parts: ExplorerParts;
  readonly fetcher: Fetcher;
  readonly start: LinkedOperation | null;
}

/** The whole page: our bar above GraphiQL, inside its provider so that both share the editors. */
export function Explorer({ parts, fetcher, start }: ExplorerProps) {
  return (
    <ExplorerContext value={parts}>
      <GraphiQLProvider
        fetcher={fetcher}
        plugins={plugins}
        referencePlugin={DOC_EXPLORER_PLUGIN}
        shouldPersistHeaders={false}
        inputValueDeprecation
        schemaDescription
        defaultQuery={emptyTab}
        {...(start !== null && {
          initialQuery: start.document,
          initialVariables: start.variables ?? '',
        })}
      >
        <HistoryStore>
          <DocExplorerStore>
            <LinkOpener />
            <PlainTexts />
            <ExplorerBar />
            <NoticeLine store={parts.notice} />
            <GraphiQLInterface
              defaultEditorToolsVisibility="variables"
              isHeadersEditorEnabled={false}
              showPersistHeadersSettings={false}
            >
              <GraphiQL.Logo>{null}</GraphiQL.Logo>
              <GraphiQL.Toolbar>{toolbarOf}</GraphiQL.Toolbar>
              <GraphiQL.Footer>
                <AnswerLine />
              </GraphiQL.Footer>
            </GraphiQLInterface>
          </DocExplorerStore>
        </HistoryStore>
      </GraphiQLProvider>
    </ExplorerContext>
  );
}

interface ToolbarParts {
  readonly prettify: ReactNode;
  readonly merge: ReactNode;
  readonly copy: ReactNode;
}

function toolbarOf({ prettify, merge, copy }: ToolbarParts) {
  return (
    <>
      {prettify}
      {merge}
      {copy}
      <EditorToolbar />
    </>
  );
}
