import type { CaseStatus, CaseType } from '../../generated/schema.ts';
import type { Random } from './random.model.ts';

/** A case to be told: whose it is, what it is, and where its story stops today. */
export interface CasePlan {
  readonly caseId: string;
  readonly purchaserCode: string;
  readonly implementingAgency: string;
  readonly type: CaseType;
  readonly description: string;
  readonly goal: CaseStatus;
  readonly lines: number;
  readonly hasAmendment: boolean;
}

/** Invented purchasers, with the customer code of their cases. */
const purchasers = [
  { purchaserCode: 'QXB', customerCode: 'BN' },
  { purchaserCode: 'QXN', customerCode: 'QN' },
  { purchaserCode: 'QXO', customerCode: 'QO' },
  { purchaserCode: 'QXC', customerCode: 'QC' },
] as const;
const agencies = ['B', 'D', 'P'] as const;

/**
 * How many of a thousand cases stand where. Cases that Congress reviews are not among them: nothing in
 * a portfolio is large enough.
 */
const goals: readonly (readonly [CaseStatus, number])[] = [
  ['DRAFT', 12],
  ['IN_DEVELOPMENT', 40],
  ['PENDING_RELEASE', 20],
  ['IN_WRITING', 15],
  ['IN_DSCA_REVIEW', 15],
  ['PENDING_STATE', 12],
  ['CLEARED', 8],
  ['COUNTERSIGNED', 8],
  ['OFFERED', 35],
  ['COUNTER_OFFERED', 8],
  ['OFFER_EXPIRED', 8],
  ['ACCEPTED', 15],
  ['IMPLEMENTED', 60],
  ['IN_EXECUTION', 520],
  ['SUSPENDED', 6],
  ['SUPPLY_SERVICES_COMPLETE', 60],
  ['IN_RECONCILIATION', 40],
  ['CLOSED_INTERIM', 35],
  ['CLOSED_FINAL', 60],
  ['CANCELLED', 15],
  ['CANCELLED_WITH_COSTS', 4],
  ['DISAPPROVED', 4],
];
const total = goals.reduce((sum, [, share]) => sum + share, 0);

const kinds: readonly (readonly [CaseType, string])[] = [
  ['DEFINED_ORDER', 'Equipment with spares and technical assistance'],
  ['DEFINED_ORDER', 'Vehicles and radios for border units'],
  ['DEFINED_ORDER', 'Overhaul and modification of aircraft'],
  ['BLANKET_ORDER', 'Spare parts, open end'],
  ['BLANKET_ORDER', 'Technical services and publications'],
  ['TRAINING', 'Training of crews and maintainers'],
];

/** The plan of the case with this number in a portfolio. Its identifier is its own for every number. */
export function planCase(random: Random, number: number): CasePlan {
  const purchaser = purchasers[number % purchasers.length] ?? purchasers[0];
  const agency = agencies[Math.floor(number / purchasers.length) % agencies.length] ?? 'B';
  const [type, what] = random.pick(kinds);
  const designator = designatorOf(Math.floor(number / (purchasers.length * agencies.length)));
  return {
    caseId: `${purchaser.customerCode}-${agency}-${designator}`,
    purchaserCode: purchaser.purchaserCode,
    implementingAgency: agency,
    type,
    description: `${what}, lot ${number + 1}`,
    goal: goalOf(random),
    lines: random.between(5, 15),
    hasAmendment: random.next() < 0.15,
  };
}

/** Designators begin with a figure, as none of the demonstration's does. */
function designatorOf(index: number): string {
  const text = index.toString(36).toUpperCase().padStart(2, '0');
  if (index >= 10 * 36 * 36) {
    throw new RangeError('A portfolio has at most 155,520 cases.');
  }
  return text.length === 2 ? `0${text}` : text;
}

function goalOf(random: Random): CaseStatus {
  let left = random.between(1, total);
  for (const [status, share] of goals) {
    left -= share;
    if (left <= 0) {
      return status;
    }
  }
  return 'IN_EXECUTION';
}
