/** A notification that may stand behind an approval. */
export interface NamingNotification {
  readonly transmittalNumber: string;
  readonly status: string;
  readonly caseIdentifiers: readonly string[];
}

/** The notification an approval is given under, or what is lacking, in one sentence. */
export type NotificationChoice =
  | { readonly kind: 'chosen'; readonly transmittalNumber: string }
  | { readonly kind: 'unmet'; readonly lacks: string };

/**
 * The notification that stands behind the approval of a case: the one given, or the only one that names
 * the case. `known` holds the one given and all that name the case. One that was withdrawn tells
 * Congress nothing.
 */
export function chooseNotification(
  caseId: string,
  given: string | null,
  known: readonly NamingNotification[],
): NotificationChoice {
  if (given !== null) {
    return chooseGiven(caseId, given, known);
  }
  const standing = known.filter(({ status }) => status !== 'WITHDRAWN');
  const [only] = standing;
  if (only === undefined) {
    return unmet(
      `Congress must be notified of case ${caseId}, and no notification that State knows of names it.`,
    );
  }
  const numbers = standing.map(({ transmittalNumber }) => transmittalNumber);
  return numbers.length === 1
    ? { kind: 'chosen', transmittalNumber: only.transmittalNumber }
    : unmet(
        `Case ${caseId} is named by notifications ${numbers.join(', ')}; give the transmittal number of one.`,
      );
}

function chooseGiven(
  caseId: string,
  given: string,
  known: readonly NamingNotification[],
): NotificationChoice {
  const found = known.find(({ transmittalNumber }) => transmittalNumber === given);
  if (found === undefined) {
    return unmet(`State knows of no notification ${given}.`);
  }
  if (!found.caseIdentifiers.includes(caseId)) {
    return unmet(`Notification ${given} does not name case ${caseId}.`);
  }
  return found.status === 'WITHDRAWN'
    ? unmet(`Notification ${given} was withdrawn.`)
    : { kind: 'chosen', transmittalNumber: given };
}

function unmet(lacks: string): NotificationChoice {
  return { kind: 'unmet', lacks };
}
