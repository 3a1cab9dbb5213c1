import { documentOf, twoLines } from './case-desk.ts';
import { of, type WrongInput } from './wrong-inputs.ts';

/** A text of a command's input at its place, and how long it may be. */
type Limit = readonly [path: string, lengthMax: number, put: (text: string) => object];

const plain = (field: string, lengthMax: number): Limit => [
  field,
  lengthMax,
  (text) => ({ [field]: text }),
];
const ofSecondLine = (field: string, lengthMax: number): Limit => [
  `lines.1.${field}`,
  lengthMax,
  (text) => documentOf([twoLines[0] ?? {}, { ...twoLines[1], [field]: text }]),
];
const ofSecondNote = (field: string, lengthMax: number): Limit => [
  `notes.1.${field}`,
  lengthMax,
  (text) => ({
    notes: [
      { noteId: 'N1', text: 'Words.' },
      { noteId: 'N2', text: 'Words.', [field]: text },
    ],
  }),
];

/** Every text that is nothing, one character too long, or holds what nobody sees. */
const texts = (status: string, command: string, ...limits: readonly Limit[]): WrongInput[] =>
  limits.flatMap(([path, lengthMax, put]) =>
    of(
      status,
      command,
      [`no ${path}`, put(''), path],
      [`blanks as ${path}`, put(' \u3000\n'), path],
      [`${path} of ${lengthMax + 1} characters`, put('x'.repeat(lengthMax + 1)), path],
      [`${path} with what nobody sees`, put('a\u200bb'), path],
    ),
  );

const reason = plain('reason', 4000);
const many = (count: number, make: (index: number) => object) =>
  Array.from({ length: count }, (_, index) => make(index));

/** Texts and lists of the Department of Defense's commands that are nothing, or more than it takes. */
export const wrongTexts: WrongInput[] = [
  ...texts(
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    plain('idempotencyKey', 200),
    reason,
    ofSecondLine('lineNumber', 40),
    ofSecondLine('maslId', 40),
    ofSecondLine('description', 500),
    ofSecondLine('quantity', 19),
    ofSecondLine('sourceCode', 40),
    ofSecondLine('typeOfAssistance', 40),
    ofSecondLine('offerReleaseCode', 40),
    ofSecondLine('deliveryTermCode', 40),
    ofSecondNote('noteId', 100),
    ofSecondNote('text', 4000),
  ),
  ...of(
    'IN_DEVELOPMENT',
    'writeLoaDocument',
    ['501 lines', { lines: many(501, () => twoLines[0] ?? {}) }, 'lines'],
    ['21 terms', { terms: many(21, () => ({ term: 'CASH_WITH_ACCEPTANCE' })) }, 'terms'],
    ['201 notes', { notes: many(201, (index) => ({ noteId: `N${index}`, text: 'A.' })) }, 'notes'],
  ),
  ...texts('DRAFT', 'planCase', reason),
  ...texts('DRAFT', 'recordCountryTeamAssessment', plain('statement', 4000)),
  ...texts('DRAFT', 'endorseCountryTeamAssessment', plain('assessmentId', 40)),
  ...texts('DRAFT', 'requestRelease', plain('authority', 200)),
  ...texts('DRAFT', 'determineRelease', plain('authority', 200), plain('conditions', 4000)),
  ...texts('DRAFT', 'recordExtenuatingFactor', plain('code', 40)),
  ...texts('DRAFT', 'openHold', reason),
  ...texts('DRAFT', 'releaseHold', plain('holdId', 40)),
  ...texts('DRAFT', 'cancelCase', reason),
  ...texts('IN_WRITING', 'returnFromWriting', plain('returnReason', 40), reason),
  ...texts('OFFERED', 'restateLoa', reason),
  ...texts('IMPLEMENTED', 'issueObligationalAuthority', plain('lineNumber', 40)),
  ...texts(
    'IN_EXECUTION',
    'recordDelivery',
    plain('lineNumber', 40),
    plain('cumulativeQuantity', 19),
  ),
  ...texts('IN_EXECUTION', 'suspendCase', reason),
  ...texts('IN_EXECUTION', 'startAmendment', plain('purpose', 500)),
  ...texts('IN_EXECUTION', 'startModification', plain('purpose', 500)),
  ...texts('IN_EXECUTION', 'validateDiscrepancy', plain('reportNumber', 40)),
  ...texts(
    'IN_EXECUTION',
    'decideDiscrepancy',
    plain('reportNumber', 40),
    plain('explanation', 4000),
  ),
];
