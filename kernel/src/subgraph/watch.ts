import type { ReportFault } from '../faults/mask-fault.ts';
import type { FieldPolicy } from '../policy/enforce-field-classes.ts';
import { publicViewer, type Viewer } from '../viewer/viewer.ts';
import type { RequestContext } from './request-context.ts';

/** What of one request must be remembered: what was refused, and which classes were opened. */
export interface Access {
  readonly subgraph: string;
  readonly viewer: Viewer;
  readonly denied: readonly {
    readonly field: string;
    readonly dataClass: string;
    readonly occurrences: number;
  }[];
  /** The classes of which a field was read: sensitive ones, and of an auditor all that is not public. */
  readonly opened: readonly string[];
}

/** Told of each request of which something must be remembered. */
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
  policy: FieldPolicy,
): Access | null {
  const denied = denials.list();
  const isWatched = watchedFor(viewer, policy);
  const opened = policy.dataClasses.filter(
    (dataClass) => isWatched(dataClass) && decisions.hasOpened(dataClass),
  );
  return denied.length === 0 && opened.length === 0 ? null : { subgraph, viewer, denied, opened };
}

/** An audit reads for a purpose, and all that it reads besides what is public is on record. */
function watchedFor(
  { roles }: Viewer,
  { decide, sensitiveClasses }: FieldPolicy,
): (dataClass: string) => boolean {
  const isAudit = roles.includes('AUDIT');
  return (dataClass) =>
    sensitiveClasses.includes(dataClass) ||
    (isAudit && decide(publicViewer, dataClass).kind === 'never');
}
