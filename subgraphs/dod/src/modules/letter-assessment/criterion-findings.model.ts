import type { SentLetter } from './sent-letter.model.ts';

/** What the record shows of a criterion. */
export interface CriterionFinding {
  /** False settles that the criterion is not met. */
  readonly holds: boolean;
  /** Whether it also settles that the criterion is met; otherwise the officer judges the rest of it. */
  readonly isWhole: boolean;
  /** In one sentence. */
  readonly text: string;
}

/** What is on record besides the letter. */
export interface LetterRecord {
  readonly letter: SentLetter;
  /** Whether State has published a purchaser with the letter's code. */
  readonly isPurchaserKnown: boolean;
}

/**
 * What the record shows, by code of the criterion (SAMM C5.T3A). A code that is not here has no fact on
 * record. That State knows a purchaser does not make it eligible, that a source of funds is named does
 * not make it suitable, and items that are named may still say too little: there the officer judges.
 */
const findings: Readonly<Record<string, (record: LetterRecord) => CriterionFinding>> = {
  '1': ({ letter, isPurchaserKnown }) => ({
    holds: isPurchaserKnown,
    isWhole: false,
    text: isPurchaserKnown
      ? `State’s registry has the purchaser ${letter.purchaserCode}.`
      : `State’s registry has no purchaser ${letter.purchaserCode}.`,
  }),
  '6': ({ letter: { letterNumber, purchaserCode } }) => {
    // INVARIANT: a letter takes its number from the purchaser whose officer sent it.
    const holds = letterNumber.startsWith(`${purchaserCode}-`);
    return {
      holds,
      isWhole: true,
      text: holds
        ? `A procurement officer of ${purchaserCode} sent it.`
        : `No officer of ${purchaserCode} sent it.`,
    };
  },
  '7': ({ letter: { kind } }) => {
    const holds = knownKinds.has(kind);
    const text = holds ? `It asks for ${kind}.` : 'It does not say what it asks for.';
    return { holds, isWhole: true, text };
  },
  '8': ({ letter: { fundingSource } }) => {
    const holds = knownSources.has(fundingSource);
    const text = holds ? `It names ${fundingSource}.` : 'It names no source of funds.';
    return { holds, isWhole: false, text };
  },
  '9': ({ letter: { items } }) => ({
    holds: items.length > 0,
    isWhole: false,
    text:
      items.length === 0
        ? 'It lists no article or service.'
        : `It lists ${items.length} ${items.length === 1 ? 'article or service' : 'articles and services'}.`,
  }),
};

const knownKinds: ReadonlySet<string> = new Set([
  'PRICE_AND_AVAILABILITY',
  'LOA_BASIC',
  'AMENDMENT',
  'FOLLOW_ON',
  'TRAINING',
  'LEASE',
  'EDA',
  'RFP',
  'RFI',
]);
const knownSources: ReadonlySet<string> = new Set([
  'NATIONAL_FUNDS',
  'FMF_GRANT',
  'FMF_LOAN',
  'FMF_GUARANTEE',
  'MAP_MERGER',
]);

/** What the record shows of a criterion, or null if no fact of it is on record. */
export function findingOn(code: string, record: LetterRecord): CriterionFinding | null {
  return findings[code]?.(record) ?? null;
}
