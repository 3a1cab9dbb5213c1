import { type Step, step, stepsOf } from './told-case.ts';
import { codeOf, documentStoryTo, type LaterDocument, tellDocument } from './told-document.ts';
import { commandsOn } from './transition-table.ts';
import type { Trial } from './transition-trial.ts';

/** What lacks where a told document stands, in both kinds. */
const lacking: Trial['lacking'] = {
  'DRAFT approveForWriting': { guards: ['DOCUMENT_WRITTEN'], remedy: ['writeLoaDocument'] },
  'DSCA_REVIEW proposeToState': { guards: ['AGENCY_SIGNED'], remedy: ['signForAgency'] },
  'DSCA_REVIEW clearWithinScope': { guards: ['AGENCY_SIGNED'], remedy: ['signForAgency'] },
};

/** The told Amendment has a line more than the case, which only State can clear. */
const ofAmendments: Trial['lacking'] = {
  'DSCA_REVIEW clearWithinScope': {
    guards: ['AGENCY_SIGNED', 'SCOPE_UNCHANGED'],
    remedy: [
      ...['returnFromReview', 'returnFromWriting', 'writeLoaDocument', 'approveForWriting'],
      ...['submitForReview', 'signForAgency'],
    ],
  },
  'ACCEPTED implementCase': { guards: ['DEPOSIT_RECEIVED'], remedy: ['recordInitialDeposit'] },
};

/** The story of a document to a status. */
const storyOf = (subject: LaterDocument, status: string): readonly Step[] =>
  documentStoryTo[subject][status] ?? [];

function trialOf(subject: LaterDocument): Trial & { readonly subject: LaterDocument } {
  return {
    subject,
    documentCode: codeOf[subject],
    statuses: Object.keys(documentStoryTo[subject]),
    // What an Amendment alone may do is refused on a Modification.
    commands: commandsOn('AMENDMENT', 'dod'),
    lacking: subject === 'AMENDMENT' ? { ...lacking, ...ofAmendments } : lacking,
    tell: (shelf, status, ...more) =>
      tellDocument(shelf, subject, [...storyOf(subject, status), ...stepsOf(...more)]),
  };
}

/** The documents that move by themselves while their case stays in force. */
export const documentTrials = [trialOf('AMENDMENT'), trialOf('MODIFICATION')] as const;

/** The steps after which a command on the document succeeds from a status. */
export function stepsBefore(subject: LaterDocument, status: string, command: string): Step[] {
  const trial = documentTrials.find((one) => one.subject === subject);
  const remedy = trial?.lacking[`${status} ${command}`]?.remedy ?? [];
  return [...storyOf(subject, status), ...stepsOf(...remedy)];
}

/** Steps some of which are taken in another way or, without one, not at all. */
export function changedSteps(
  steps: readonly Step[],
  changed: Readonly<Record<string, Step | null>>,
): Step[] {
  return steps.flatMap((one) => changed[one.command] ?? (one.command in changed ? [] : one));
}

/** A step by somebody in particular. */
export const stepBy = (subject: string, command: string): Step => step(command, undefined, subject);
