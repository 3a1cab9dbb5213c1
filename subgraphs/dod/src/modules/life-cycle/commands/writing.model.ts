import { codeOf } from '../../case-rule/rules-in-force.model.ts';
import type { Outcome } from '../../price/problem.model.ts';
import type { Attempt } from '../attempt.model.ts';
import type { DocumentContent } from '../document-state.model.ts';
import { keptLineProblems } from '../writing/kept-lines.model.ts';
import type { WriteInput } from '../writing/write-input.model.ts';
import { writtenContent } from '../writing/written-content.model.ts';
import { problemIf } from './check-input.model.ts';
import { define } from './define.model.ts';
import { changeDocument } from './review.model.ts';

/** Commands that write a document. */
export const writingCommands = {
  writeLoaDocument: define<WriteInput, { content: DocumentContent }>({
    problems: (attempt) => [
      ...articleProblems(attempt),
      ...codeProblems(attempt),
      ...keptLineProblems(attempt),
      ...noteProblems(attempt),
      ...contentOf(attempt).problems.map(({ path, message }) => ({
        path: path.map(String),
        message,
      })),
    ],
    facts: (attempt) => {
      const { value } = contentOf(attempt);
      if (value === null) {
        throw new Error('a document with problems is refused before');
      }
      return { content: value };
    },
    // What is written anew after a counter-offer was not offered as it is now, so its purchaser may not read it yet.
    apply: (state, { content }, event) =>
      changeDocument(state, event, { content, offeredOn: null, offerExpirationDate: null }),
  }),
};

/** A document is priced once for one attempt, though its problems and its facts are asked for apart. */
const priced = new WeakMap<Attempt<WriteInput>, Outcome<DocumentContent>>();

function contentOf(attempt: Attempt<WriteInput>): Outcome<DocumentContent> {
  const known = priced.get(attempt) ?? writtenContent(attempt);
  priced.set(attempt, known);
  return known;
}

function articleProblems({ input, articles }: Attempt<WriteInput>) {
  return input.lines.flatMap(({ maslId }, index) =>
    problemIf(
      !articles.has(maslId),
      `lines.${index}.maslId`,
      `No item ${maslId} is in the catalogue; \`maslItems\` lists them.`,
    ),
  );
}

/** The codes of a line: their set, and how the graph lists them. */
const codeSets = {
  offerReleaseCode: ['OFFER_RELEASE', '`offerReleaseCodes` lists them'],
  deliveryTermCode: ['DELIVERY_TERM', '`deliveryTermCodes` lists them'],
  sourceCode: ['SOURCE', '`sourceCodes` lists them'],
} as const;

function codeProblems({ input, rules, today }: Attempt<WriteInput>) {
  const fields = ['offerReleaseCode', 'deliveryTermCode', 'sourceCode'] as const;
  return input.lines.flatMap((line, index) =>
    fields.flatMap((field) => {
      const [codeSet, list] = codeSets[field];
      const code = line[field] ?? null;
      return problemIf(
        code !== null && codeOf(rules.caseRules, codeSet, code, today) === null,
        `lines.${index}.${field}`,
        `${code} is not a code of ${codeSet}; ${list}.`,
      );
    }),
  );
}

function noteProblems({ input: { notes } }: Attempt<WriteInput>) {
  return notes.flatMap(({ noteId }, index) =>
    problemIf(
      notes.findIndex((note) => note.noteId === noteId) < index,
      `notes.${index}.noteId`,
      `Note ${noteId} stands in the document already.`,
    ),
  );
}
