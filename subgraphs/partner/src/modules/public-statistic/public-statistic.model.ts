import type { Region } from '../../generated/schema.ts';

/** One purchaser's published notifications of one year. */
export interface CountryYearStatisticModel {
  readonly purchaserCode: string;
  readonly year: number;
  readonly count: number;
  readonly totalValue: string | null;
  readonly countWithoutTotal: number;
  readonly isFirstYear: boolean | null;
}

/** Published notifications of one group. A key that was not grouped by is null. */
export interface PublicStatisticModel {
  readonly year: number | null;
  readonly region: Region | null;
  readonly count: number;
  readonly totalValue: string | null;
  readonly countWithoutTotal: number;
  readonly purchaserCount: number;
  readonly newPurchaserCount: number | null;
}

/** From when to when the record reaches. */
export interface CoverageModel {
  readonly recordBeginsOn: string | null;
  readonly recordEndsOn: string | null;
}

/** Statistics asked for; each part is read when it is selected, and once. */
export interface PublicStatisticsModel {
  coverage(): Promise<CoverageModel>;
  groups(): Promise<readonly PublicStatisticModel[]>;
}

/** A purchaser, of whom State answers everything but the statistics. */
export interface CountryReference {
  readonly code: string;
}
