import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Notices print dashes and quotes beyond ASCII; the editors would frame each as a suspect letter. */
const options = { unicodeHighlight: { ambiguousCharacters: false } };

/** Shows texts in the editors as they are. */
export function PlainTexts() {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL(
    pick('queryEditor', 'variableEditor', 'responseEditor'),
  );
  useEffect(() => {
    for (const editor of [queryEditor, variableEditor, responseEditor]) {
      editor?.updateOptions(options);
    }
  }, [queryEditor, variableEditor, responseEditor]);
  return null;
}
