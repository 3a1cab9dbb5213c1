import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';
import { toCsv } from './csv.ts';
import { useExplorer } from './explorer-context.ts';
import type { Answer } from './fetcher.ts';
import { firstConnection } from './first-connection.ts';
import { saveFile } from './save-file.ts';
import { useStore } from './store.ts';
import { nameOf } from './viewer.ts';

/** The line under an answer: to whom it was given, what it cost, and its rows as a file. */
export function AnswerLine() {
  const { session, answers, openTab, notice } = useExplorer();
  const { tabs, activeTabIndex, responseEditor } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'responseEditor'),
  );
  const tabId = tabs[activeTabIndex]?.id ?? null;
  useEffect(() => openTab.set(tabId), [openTab, tabId]);
  const viewer = useStore(session.viewer);
  const answer = useStore(answers).get(tabId ?? '');
  if (answer === undefined) {
    return <p className="answer-line">Run an operation to see its answer here.</p>;
  }
  function download(): void {
    const found = firstConnection(dataOf(responseEditor?.getValue() ?? ''));
    if (found === null) {
      const sentence = 'The answer holds no connection with nodes, so there are no rows to save.';
      notice.set({ kind: 'information', sentence });
      return;
    }
    saveFile(`${found.name}.csv`, 'text/csv;charset=utf-8', toCsv(found.nodes));
  }
  return (
    <div className="answer-line">
      <p data-testid="answer-line">
        Answered as <strong data-testid="answer-viewer">{nameOf(answer.viewer)}</strong>
        {nameOf(answer.viewer) !== nameOf(viewer) && ', before you switched'}
        {factsOf(answer)}
      </p>
      <button type="button" className="button" data-testid="download-csv" onClick={download}>
        Download CSV
      </button>
    </div>
  );
}

function factsOf({ status, durationMs, bytes, errorCount }: Answer): string {
  const errors = errorCount === 0 ? [] : [errorCount === 1 ? '1 error' : `${errorCount} errors`];
  const size = bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
  const outcome = status === null ? 'no answer' : `HTTP ${status}`;
  return ['', ...errors, outcome, `${Math.round(durationMs)} ms`, size].join(' · ');
}

function dataOf(text: string): unknown {
  try {
    return JSON.parse(text)?.data;
  } catch {
    return null;
  }
}
