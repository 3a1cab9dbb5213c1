import type { ReactNode } from 'react';

/** Three agencies, one graph: the mark of the bar, as in the favicon. */
export function ConcordMark() {
  return (
    <svg className="bar-mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" />
      <path d="M16 9.5 9.5 21h13z" />
      <circle cx="16" cy="9.5" r="3.4" />
      <circle cx="9.5" cy="21" r="3.4" />
      <circle cx="22.5" cy="21" r="3.4" />
    </svg>
  );
}

/** A terminal's prompt. */
export function CurlIcon() {
  return (
    <Icon>
      <path d="m4 6 5 5-5 5M11 17h6" />
    </Icon>
  );
}

/** Two links of a chain. */
export function LinkIcon() {
  return (
    <Icon>
      <path d="M9 12a3.5 3.5 0 0 0 5 0l3-3a3.5 3.5 0 0 0-5-5l-1 1" />
      <path d="M12 9a3.5 3.5 0 0 0-5 0l-3 3a3.5 3.5 0 0 0 5 5l1-1" />
    </Icon>
  );
}

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      className="graphiql-toolbar-icon"
      viewBox="0 0 21 21"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}
