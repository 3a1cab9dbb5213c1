import type { Notice } from './notice.ts';
import { type Store, useStore } from './store.ts';

/** The line under the bar that tells what happened, until it is dismissed. */
export function NoticeLine({ store }: { store: Store<Notice | null> }) {
  const notice = useStore(store);
  const dismiss = () => store.set(null);
  return (
    <div className="notice-place" role="status" aria-live="polite">
      {notice !== null && (
        <div className={`notice notice-${notice.kind}`} data-testid="notice">
          <p>{notice.sentence}</p>
          {notice.action !== undefined && (
            <button
              type="button"
              className="button button-strong"
              data-testid="notice-action"
              onClick={() => {
                dismiss();
                notice.action?.run();
              }}
            >
              {notice.action.label}
            </button>
          )}
          <button type="button" className="button" data-testid="notice-dismiss" onClick={dismiss}>
            Dismiss
          </button>
        </div>
      )}
    </div>
  );
}
