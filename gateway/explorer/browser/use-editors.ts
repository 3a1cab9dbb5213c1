import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { LinkedOperation } from './operation-link.ts';

/** What the page does with GraphiQL's editors. */
export interface Editors {
  /** Shows an operation in a new tab, without running it. */
  open(operation: LinkedOperation): void;
  /** The operation of the open tab. */
  read(): LinkedOperation;
}

/** GraphiQL's editors, or null until they are there. */
export function useEditors(): Editors | null {
  const { addTab, updateActiveTabValues } = useGraphiQLActions();
  const { queryEditor, variableEditor } = useGraphiQL(pick('queryEditor', 'variableEditor'));
  if (queryEditor === undefined || variableEditor === undefined) {
    return null;
  }
  return {
    open({ document, variables }) {
      addTab();
      queryEditor.setValue(document);
      variableEditor.setValue(variables ?? '');
      updateActiveTabValues({ query: document, variables, operationName: null });
      queryEditor.focus();
    },
    read: () => ({ document: queryEditor.getValue(), variables: variableEditor.getValue() }),
  };
}
