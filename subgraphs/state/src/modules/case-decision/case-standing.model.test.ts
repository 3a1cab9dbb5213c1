import { describe, expect, it } from 'vitest';
import { type CaseStanding, impossibleBecause, possibleDecisions } from './case-standing.model.ts';

const earlier = (kind: 'APPROVED' | 'DISAPPROVED' | 'SUSPENDED', decisionNumber = 3) => ({
  kind,
  decisionNumber,
  decidedOn: '2026-10-30',
});

function standing(
  status: string,
  documentUnderReview: string | null,
  change: Partial<CaseStanding> = {},
): CaseStanding {
  return {
    case: {
      caseId: 'BN-B-VAC',
      version: 7,
      purchaserCode: 'QXB',
      isFictional: true,
      status,
      documentUnderReview,
      totalValue: '1.00',
      majorDefenseEquipmentValue: '0.00',
    },
    decisionOnDocument: null,
    openSuspension: null,
    ...change,
  };
}

const decided = { decisionOnDocument: earlier('APPROVED') };
const suspended = { openSuspension: earlier('SUSPENDED') };

describe('State may', () => {
  it.each<[string, CaseStanding, string]>([
    // where the case stands                                            approve, disapprove, suspend, lift
    ['on a case in preparation', standing('IN_WRITING', null), '- - S -'],
    ['on a case before State', standing('PENDING_STATE', 'BASIC'), 'A D S -'],
    ['on one it has decided on', standing('PENDING_STATE', 'BASIC', decided), '- - S -'],
    ['on one before Congress', standing('PENDING_CONGRESS', null), '- - S -'],
    ['on an offer', standing('OFFERED', null), '- - S -'],
    ['on a case in force', standing('IMPLEMENTED', null), '- - S -'],
    ['on an amendment of it', standing('IN_EXECUTION', 'A01'), 'A D S -'],
    ['on a suspended case', standing('SUSPENDED', null, suspended), '- - - L'],
    ['on one suspended before State', standing('PENDING_STATE', 'BASIC', suspended), 'A D - L'],
    ['on one DSCA suspended', standing('SUSPENDED', null), '- - S -'],
    ['on a case being closed', standing('CLOSED_INTERIM', null), '- - S -'],
    ['on a closed case', standing('CLOSED_FINAL', null), '- - - -'],
    ['on a cancelled case', standing('CANCELLED', null), '- - - -'],
    ['on one cancelled with costs', standing('CANCELLED_WITH_COSTS', null), '- - - -'],
    ['on a disapproved case', standing('DISAPPROVED', null), '- - - -'],
    ['on a blocked case', standing('BLOCKED_BY_CONGRESS', null), '- - - -'],
    ['on one that ended suspended', standing('CANCELLED', null, suspended), '- - - L'],
  ])('%s: %#', (_where, given, letters) => {
    const kinds = ['APPROVED', 'DISAPPROVED', 'SUSPENDED', 'SUSPENSION_LIFTED'] as const;
    const possible = kinds.map((kind) => impossibleBecause(kind, given) === null);
    expect(possible.map((may, index) => (may ? 'ADSL'[index] : '-')).join(' ')).toBe(letters);
    expect(possibleDecisions(given)).toEqual(
      kinds
        .filter((_, index) => possible[index] === true)
        .map((kind) => `decideCase(decision: ${kind})`),
    );
  });
});

describe('what is not possible is said in a sentence', () => {
  it.each([
    [
      impossibleBecause('APPROVED', standing('PENDING_CONGRESS', null)),
      "Case BN-B-VAC is PENDING_CONGRESS, and none of its documents awaits State's decision.",
    ],
    [
      impossibleBecause('DISAPPROVED', standing('PENDING_STATE', 'BASIC', decided)),
      'State approved document BASIC of case BN-B-VAC on 2026-10-30 (decision 3); the next decision on it is possible once it is submitted again.',
    ],
    [
      impossibleBecause('SUSPENDED', standing('SUSPENDED', null, suspended)),
      'Case BN-B-VAC has been suspended since 2026-10-30 (decision 3).',
    ],
    [
      impossibleBecause('SUSPENDED', standing('CANCELLED', null)),
      'Case BN-B-VAC is CANCELLED; a case that has ended is not suspended.',
    ],
    [
      impossibleBecause('SUSPENSION_LIFTED', standing('SUSPENDED', null)),
      'Case BN-B-VAC has no suspension by State that could be lifted.',
    ],
  ])('%#', (said, sentence) => {
    expect(said).toBe(sentence);
  });
});
