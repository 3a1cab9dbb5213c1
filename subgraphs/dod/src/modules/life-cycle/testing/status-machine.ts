import { readFileSync } from 'node:fs';

/** A row of the table of transitions, read from the data. */
interface Row {
  readonly command: string;
  readonly subject: string;
  readonly from: readonly (string | null)[];
  readonly to: string | null;
  readonly roles: readonly string[];
  readonly guards: readonly string[];
}

const file = new URL('../../../../facts/case-transitions.json', import.meta.url);
const table = JSON.parse(readFileSync(file, 'utf8')) as readonly Row[];

/** Where a case and its documents stand: all that the table speaks of. */
export interface Standing {
  readonly status: string;
  /** What a suspension leads back to; null unless suspended. */
  readonly before: string | null;
  readonly isSuspendedByDsca: boolean;
  /** Later documents by their code. */
  readonly documents: Readonly<Record<string, string>>;
}

/** What is attempted, and what of its input says where it leads. */
export interface Attempted {
  readonly command: string;
  readonly role: string;
  readonly documentCode: string;
  readonly kind: string;
  readonly outcome: string;
  readonly isNotificationRequired: boolean;
}

/** What the table says of it: refused, or where it leads under which guards. */
export type Prediction =
  | { readonly kind: 'NOT_PERMITTED' | 'TRANSITION_NOT_POSSIBLE' }
  | { readonly kind: 'possible'; readonly to: string | null; readonly guards: readonly string[] };

const typeOf = (code: string) =>
  ({ A: 'AMENDMENT', M: 'MODIFICATION' })[code.slice(0, -2)] ?? 'CASE';

function at({ status, documents }: Standing, code: string): string {
  return typeOf(code) === 'CASE' ? status : (documents[code] ?? '');
}

/** The rows that lead on from where a document stands. */
export function rowsFrom(standing: Standing, documentCode: string): Row[] {
  return table.filter(
    ({ subject, from }) =>
      subject === typeOf(documentCode) && from.includes(at(standing, documentCode)),
  );
}

/** Every command that the table knows on a case that exists. */
export const commandNames = [
  ...new Set(table.filter(({ from }) => !from.includes(null)).map(({ command }) => command)),
];
/** Every role that the table knows, and two that it does not. */
export const roleNames = [...new Set(table.flatMap(({ roles }) => roles)), 'L_PM', 'AUDIT'];

/** What the table says, told by this file alone. */
export function predict(standing: Standing, attempted: Attempted): Prediction {
  const { command, role, documentCode } = attempted;
  if (!table.some((row) => row.command === command && row.roles.includes(role))) {
    return { kind: 'NOT_PERMITTED' };
  }
  const rows = rowsFrom(standing, documentCode).filter((row) => row.command === command);
  const target = targetOf(standing, attempted);
  const row = target === undefined ? rows[0] : rows.find(({ to }) => to === target);
  return row === undefined
    ? { kind: 'TRANSITION_NOT_POSSIBLE' }
    : { kind: 'possible', to: row.to, guards: row.guards };
}

/** Where several rows lead on, which of them is meant; undefined where there is one. */
function targetOf(standing: Standing, attempted: Attempted): string | null | undefined {
  const { command, documentCode, outcome } = attempted;
  switch (command) {
    case 'liftSuspension':
      return standing.before;
    case 'clearNotification':
      return outcome === 'CLEARED'
        ? 'CLEARED'
        : endOf(documentCode, 'BLOCKED_BY_CONGRESS', 'CANCELLED');
    case 'decideCase':
      return decidedTarget(standing, attempted);
    default:
      return undefined;
  }
}

function decidedTarget(
  { status, before, isSuspendedByDsca }: Standing,
  { documentCode, kind, isNotificationRequired }: Attempted,
): string | null {
  const isInForce = status === 'IMPLEMENTED' || status === 'IN_EXECUTION';
  const targets: Readonly<Record<string, string | null>> = {
    APPROVED: isNotificationRequired ? endOf(documentCode, 'PENDING_CONGRESS', null) : 'CLEARED',
    DISAPPROVED: endOf(documentCode, 'DISAPPROVED', 'CANCELLED'),
    SUSPENDED: isInForce ? 'SUSPENDED' : null,
    SUSPENSION_LIFTED: status === 'SUSPENDED' && !isSuspendedByDsca ? before : null,
  };
  return targets[kind] ?? null;
}

/** The first for the case with its basic document, the second for a later document. */
function endOf<End>(documentCode: string, ofCase: string, ofDocument: End): string | End {
  return typeOf(documentCode) === 'CASE' ? ofCase : ofDocument;
}

/** Where it stands once the command is carried out. */
export function follow(
  standing: Standing,
  { command, documentCode }: Attempted,
  to: string | null,
): Standing {
  const { status, documents, isSuspendedByDsca } = standing;
  const letter = { startAmendment: 'A', startModification: 'M' }[command];
  const opened = Object.keys(documents).filter((code) => code.startsWith(letter ?? '-')).length;
  const next = {
    ...standing,
    isSuspendedByDsca:
      command === 'suspendCase' || (isSuspendedByDsca && command !== 'liftSuspension'),
    ...(letter !== undefined && {
      documents: { ...documents, [`${letter}${String(opened + 1).padStart(2, '0')}`]: 'DRAFT' },
    }),
  };
  if (to === null) {
    return next;
  }
  return typeOf(documentCode) === 'CASE'
    ? { ...next, status: to, before: to === 'SUSPENDED' ? status : null }
    : { ...next, documents: { ...next.documents, [documentCode]: to } };
}
