import type { ReportFault } from '../faults/mask-fault.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { RequestContext } from './request-context.ts';

/** What of one request must be remembered: what was refused, and which sensitive classes were opened. */
export interface Access {
  readonly subgraph: string;
  readonly viewer: Viewer;
  readonly denied: readonly {
    readonly field: string;
    readonly dataClass: string;
    readonly occurrences: number;
  }[];
  /** The sensitive classes of which a field was read. */
  readonly opened: readonly string[];
}

/** Told of each request that was denied something or opened a sensitive class. */
export type RecordAccess = (access: Access) => void;

/** Who watches a program: its faults, and who read what. */
export interface Watch {
  readonly report: ReportFault;
  readonly recordAccess: RecordAccess;
}

/** What must be remembered of a request, or null if nothing must. */
export function accessOf(
  subgraph: string,
  { viewer, denials, decisions }: RequestContext,
  sensitiveClasses: readonly string[],
): Access | null {
  const denied = denials.list();
  const opened = sensitiveClasses.filter((dataClass) => decisions.hasOpened(dataClass));
  return denied.length === 0 && opened.length === 0 ? null : { subgraph, viewer, denied, opened };
}
