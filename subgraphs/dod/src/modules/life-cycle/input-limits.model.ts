import {
  type InputLimits,
  type InputProblem,
  identifierLengthMax,
  keyLengthMax,
  limitProblems,
  reasonLengthMax,
} from '@concord/kernel';

const nameLengthMax = 200;
const descriptionLengthMax = 500;
/** Fourteen digits, the point and four decimals. */
const quantityLengthMax = 19;

const ofLines = {
  'lines.*.lineNumber': identifierLengthMax,
  'lines.*.maslId': identifierLengthMax,
  'lines.*.description': descriptionLengthMax,
  'lines.*.quantity': quantityLengthMax,
  'lines.*.sourceCode': identifierLengthMax,
  'lines.*.typeOfAssistance': identifierLengthMax,
  'lines.*.offerReleaseCode': identifierLengthMax,
  'lines.*.deliveryTermCode': identifierLengthMax,
};

const ofLetters = {
  letterNumber: identifierLengthMax,
  'criteria.*.code': identifierLengthMax,
  'criteria.*.note': 1000,
  informationRequested: reasonLengthMax,
  significantChange: identifierLengthMax,
  note: reasonLengthMax,
};

/** How much the commands of this agency take: every text and every list of their inputs. The SDL says the same. */
export const inputLimits: InputLimits = {
  texts: {
    idempotencyKey: keyLengthMax,
    caseId: identifierLengthMax,
    linkedCaseId: identifierLengthMax,
    documentCode: identifierLengthMax,
    reason: reasonLengthMax,
    description: descriptionLengthMax,
    purpose: descriptionLengthMax,
    statement: reasonLengthMax,
    conditions: reasonLengthMax,
    explanation: reasonLengthMax,
    authority: nameLengthMax,
    assessmentId: identifierLengthMax,
    holdId: identifierLengthMax,
    reportNumber: identifierLengthMax,
    lineNumber: identifierLengthMax,
    cumulativeQuantity: quantityLengthMax,
    code: identifierLengthMax,
    returnReason: identifierLengthMax,
    'notes.*.noteId': 100,
    'notes.*.text': reasonLengthMax,
    ...ofLines,
    ...ofLetters,
  },
  lists: {
    lines: [1, 500],
    terms: [1, 20],
    notes: [0, 200],
    criteria: [0, 50],
  },
};

/** Every text and every list in the input of a command that says nothing or is more than this agency takes. */
export function unfitTexts(input: object): InputProblem[] {
  return limitProblems(input, inputLimits);
}
