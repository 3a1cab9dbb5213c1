import type { InputProblem } from '@concord/kernel';

const classified: ReadonlySet<unknown> = new Set(['CONFIDENTIAL', 'SECRET', 'TOP_SECRET']);

/** A marking above controlled unclassified information: such data is refused, not hidden. */
export function markingProblems(input: object): InputProblem[] {
  const marking: unknown = 'marking' in input ? input.marking : null;
  return classified.has(marking)
    ? [
        {
          path: ['marking'],
          message: `${String(marking)} is above CUI. Classified data does not belong here; give what is marked CUI or lower.`,
        },
      ]
    : [];
}
