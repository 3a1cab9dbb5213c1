import type { InputProblem } from '@concord/kernel';
import { readQuantity } from '../../price/money.model.ts';
import type { Attempt } from '../attempt.model.ts';
import type { LineExecutionState } from '../case-state.model.ts';
import { problemIf } from '../commands/check-input.model.ts';
import { inDollars, isAbove, isZero } from '../guards/amounts.model.ts';
import type { WriteInput } from './write-input.model.ts';

/** A later document states the whole case, so it holds what is delivered or obligated already. */
export function keptLineProblems({ state, input }: Attempt<WriteInput>): InputProblem[] {
  return state.executions.flatMap((done) => {
    const { lineNumber, deliveredQuantity } = done;
    const index = input.lines.findIndex((line) => line.lineNumber === lineNumber);
    const quantity = input.lines[index]?.quantity;
    if (quantity === undefined) {
      const kept = keptInWords(done);
      return problemIf(
        kept !== null,
        'lines',
        `${kept}; a later document states the whole case, so give line ${lineNumber} as well.`,
      );
    }
    return problemIf(
      readQuantity(quantity) !== null && isAbove(deliveredQuantity, quantity),
      `lines.${index}.quantity`,
      `${deliveredInWords(done)}; give at least that.`,
    );
  });
}

/** What holds a line in the case, or null if nothing does. */
function keptInWords(done: LineExecutionState): string | null {
  if (!isZero(done.deliveredQuantity)) {
    return deliveredInWords(done);
  }
  return isZero(done.obligated)
    ? null
    : `${inDollars(done.obligated)} is obligated on line ${done.lineNumber}`;
}

function deliveredInWords({ deliveredQuantity, lineNumber }: LineExecutionState): string {
  return `${deliveredQuantity} of line ${lineNumber} ${deliveredQuantity === '1' ? 'is' : 'are'} delivered`;
}
