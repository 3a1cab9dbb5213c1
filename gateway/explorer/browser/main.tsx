import './monaco-workers.ts';
import 'graphiql/style.css';
import './styles/palette.css';
import './styles/graphiql.css';
import './styles/page.css';
import './styles/bar.css';
import './styles/examples.css';
import { createRoot } from 'react-dom/client';
import { Explorer } from './explorer.tsx';
import type { ExplorerParts } from './explorer-context.ts';
import { createFetcher } from './fetcher.ts';
import { forgetFragment } from './link-opener.tsx';
import { fetchIdentities, fetchOperations, issueToken, readSignIn } from './server.ts';
import { createSession } from './session.ts';
import { startOperation } from './start-operation.ts';
import { createStore } from './store.ts';

const place = document.getElementById('explorer');
if (place !== null) {
  start(place).catch(() => {
    place.textContent = 'The explorer could not be loaded. Is the server still running?';
  });
}

async function start(place: HTMLElement): Promise<void> {
  const [operations, identities] = await Promise.all([
    fetchOperations(),
    readSignIn() === 'identities' ? fetchIdentities() : null,
  ]);
  const parts: ExplorerParts = {
    session: createSession(issueToken),
    identities,
    operations,
    notice: createStore(null),
    answers: createStore(new Map()),
    openTab: createStore(null),
  };
  const first = startOperation(window.location.hash, remembersTabs(), operations);
  if (window.location.hash !== '') {
    forgetFragment();
  }
  createRoot(place).render(<Explorer parts={parts} fetcher={fetcherOf(parts)} start={first} />);
}

function fetcherOf({ session, notice, answers, openTab }: ExplorerParts) {
  return createFetcher({
    session,
    onAnswer: (answer) => answers.set(new Map(answers.get()).set(openTab.get() ?? '', answer)),
    onRefused: (sentence) => notice.set({ kind: 'problem', sentence }),
  });
}

/** Whether GraphiQL kept the tabs of an earlier visit; a browser may forbid even to look. */
function remembersTabs(): boolean {
  try {
    return window.localStorage.getItem('graphiql:tabState') !== null;
  } catch {
    return false;
  }
}
