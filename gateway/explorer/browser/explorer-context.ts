import { createContext, useContext } from 'react';
import type { ExampleOperation } from '../src/example-operation.ts';
import type { Identity } from '../src/identities.ts';
import type { Answer } from './fetcher.ts';
import type { Notice } from './notice.ts';
import type { Session } from './session.ts';
import type { Store } from './store.ts';

/** What the parts of the page have in common. */
export interface ExplorerParts {
  readonly session: Session;
  /** The identities of development, or null where a visitor brings a token. */
  readonly identities: readonly Identity[] | null;
  readonly operations: readonly ExampleOperation[];
  readonly notice: Store<Notice | null>;
  /** The last answer of each tab, by the tab's id. */
  readonly answers: Store<ReadonlyMap<string, Answer>>;
  /** The id of the tab that is open. */
  readonly openTab: Store<string | null>;
}

/** Hands the parts to every component of the page. */
export const ExplorerContext = createContext<ExplorerParts | null>(null);

/** The parts of the page. Throws outside of it, which would be a mistake of ours. */
export function useExplorer(): ExplorerParts {
  const parts = useContext(ExplorerContext);
  if (parts === null) {
    throw new Error('a component of the explorer stands outside of it');
  }
  return parts;
}
