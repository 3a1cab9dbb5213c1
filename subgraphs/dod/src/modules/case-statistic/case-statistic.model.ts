import type {
  CaseCategory,
  CaseDevelopmentGroup,
  CaseFilter,
  CasePhase,
} from '../../generated/schema.ts';

/** What statistics are asked for. */
export interface CaseStatisticRequest {
  readonly filter: CaseFilter | null;
  readonly groupBy: readonly CaseDevelopmentGroup[];
}

/** The keys of a group. One that was not grouped by is null. */
interface CaseStatisticKeys {
  readonly implementingAgency: string | null;
  readonly category: CaseCategory | null;
  readonly quarter: string | null;
  readonly purchaserCode: string | null;
}

/** A group of cases, and how many keep their standard. */
export interface CaseGroupRow extends CaseStatisticKeys {
  readonly count: number;
  readonly stoppedCount: number;
  readonly withinStandardCount: number;
}

/** How long a phase takes the cases of a group. */
export interface CasePhaseRow extends CaseStatisticKeys {
  readonly phase: CasePhase;
  readonly count: number;
  readonly medianDays: number;
  readonly ninetiethPercentileDays: number;
}

/** A group with its phases. */
export interface CaseStatisticModel extends CaseGroupRow {
  readonly phases: readonly CasePhaseRow[];
}

/** Puts each group's phases under it, in the order of the life cycle. */
export function withPhases(
  groups: readonly CaseGroupRow[],
  phases: readonly CasePhaseRow[],
  phasesInOrder: readonly CasePhase[],
): CaseStatisticModel[] {
  const byGroup = new Map<string, CasePhaseRow[]>();
  for (const row of phases) {
    byGroup.set(keyOf(row), [...(byGroup.get(keyOf(row)) ?? []), row]);
  }
  const place = ({ phase }: CasePhaseRow) => phasesInOrder.indexOf(phase);
  return groups.map((group) => ({
    ...group,
    phases: (byGroup.get(keyOf(group)) ?? []).toSorted((one, other) => place(one) - place(other)),
  }));
}

function keyOf(row: CaseStatisticKeys): string {
  const { implementingAgency, category, quarter, purchaserCode } = row;
  return JSON.stringify([implementingAgency, category, quarter, purchaserCode]);
}

/** The share in a hundred, rounded down; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 100) / whole);
}
