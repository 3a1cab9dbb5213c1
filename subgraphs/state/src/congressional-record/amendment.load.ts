import { readDate } from './delivery.load.ts';
import { readNamedTransmittal, readTransmittal } from './transmittal.load.ts';

/** Which earlier certification a report adds to; null for a first certification. */
export interface AmendmentReading {
  fields: { amends_transmittal_no: string | null; amends_date: string | null };
  notes: string[];
}

/** Reads the report's own clause first, and its cover letter where the clause is silent. */
export function readAmendment(isReport: boolean, clause: string, letter: string): AmendmentReading {
  if (!isReport) {
    return { fields: { amends_transmittal_no: null, amends_date: null }, notes: [] };
  }
  const cited = /\bcertification\s+(?=\S*\d)([^;]{0,60})/i.exec(letter)?.[1] ?? '';
  const own = readTransmittal(clause) ?? readNamedTransmittal(clause);
  const inLetter = readTransmittal(cited);
  const number = own?.number ?? inLetter?.number ?? null;
  const day = readDate(clause) ?? readDate(cited);
  return {
    fields: { amends_transmittal_no: number, amends_date: day },
    notes: [
      ...(own?.notes ?? []),
      ...(number === null ? ['the amended transmittal is not named'] : []),
      ...disagreement(own?.number, inLetter?.number),
      ...disagreement(readDate(clause), readDate(cited)),
    ],
  };
}

function disagreement(
  own: string | null | undefined,
  inLetter: string | null | undefined,
): string[] {
  return own == null || inLetter == null || own === inLetter
    ? []
    : [`the cover letter cites ${inLetter}, the report ${own}; the report's is kept`];
}
