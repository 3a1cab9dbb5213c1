import { useEffect, useRef, useState } from 'react';
import type { ExampleOperation } from '../src/example-operation.ts';
import { useExplorer } from './explorer-context.ts';
import { matchExamples } from './match-examples.ts';
import { useOpenExample } from './use-open-example.ts';
import { nameOf, viewerOfRole } from './viewer.ts';

/** The example operations, in a dialog over the page. Choosing one opens it in a new tab. */
export function ExampleList({ onClose }: { onClose: () => void }) {
  const { operations } = useExplorer();
  const open = useOpenExample();
  const dialog = useRef<HTMLDialogElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    dialog.current?.showModal();
    search.current?.focus();
  }, []);
  /** Closing it ourselves, not only by unmounting, gives the focus back to the button. */
  const close = () => dialog.current?.close();
  const found = matchExamples(operations, words);
  return (
    <dialog
      ref={dialog}
      className="examples"
      aria-labelledby="examples-title"
      data-testid="examples"
      onClose={onClose}
    >
      <div className="examples-head">
        <h2 id="examples-title">Example operations</h2>
        <button type="button" className="button" onClick={close}>
          Close
        </button>
      </div>
      <input
        ref={search}
        type="search"
        aria-label="Find an example"
        placeholder="Find an example"
        data-testid="examples-search"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <ul>
        {found.map((operation) => (
          <Example
            key={operation.name}
            operation={operation}
            onChoose={() => {
              close();
              open?.(operation);
            }}
          />
        ))}
      </ul>
      {found.length === 0 && <p>No example has these words.</p>}
    </dialog>
  );
}

interface ExampleProps {
  readonly operation: ExampleOperation;
  readonly onChoose: () => void;
}

function Example({ operation: { name, role, description }, onChoose }: ExampleProps) {
  const { identities } = useExplorer();
  const viewer = viewerOfRole(role, identities ?? []);
  return (
    <li>
      <button
        type="button"
        className="example"
        data-testid="example"
        data-operation={name}
        onClick={onChoose}
      >
        <span className="example-name">{name}</span>
        <span className="example-role">{viewer === null ? role : nameOf(viewer)}</span>
        <span className="example-description">{description}</span>
      </button>
    </li>
  );
}
