import { useEffect, useRef } from 'react';
import { readLink } from './operation-link.ts';
import { useEditors } from './use-editors.ts';

/** Opens the operation of a link that is followed while the page is open already. */
export function LinkOpener() {
  const editors = useEditors();
  const latest = useRef(editors);
  latest.current = editors;
  useEffect(() => {
    function open(): void {
      const linked = readLink(window.location.hash);
      if (linked !== null) {
        latest.current?.open(linked);
        forgetFragment();
      }
    }
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, []);
  return null;
}

/** Takes the operation out of the address, so that a reload does not open it again. */
export function forgetFragment(): void {
  window.history.replaceState(null, '', window.location.pathname);
}
