import {
  type InputLimits,
  type InputProblem,
  identifierLengthMax,
  keyLengthMax,
  limitProblems,
  reasonLengthMax,
} from '@concord/kernel';

/** How much the commands of State take: every text and every list of their inputs. The SDL says the same. */
const inputLimits: InputLimits = {
  texts: {
    idempotencyKey: keyLengthMax,
    caseId: identifierLengthMax,
    transmittalNumber: identifierLengthMax,
    reason: reasonLengthMax,
    'conditions.*': 1000,
  },
  lists: { conditions: [0, 20] },
};

/** Every text and every list in the input of a command that says nothing or is more than State takes. */
export function unfitTexts(input: object): InputProblem[] {
  return limitProblems(input, inputLimits);
}
