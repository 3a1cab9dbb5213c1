import type { RowWays } from './looks.ts';
import type { MatrixRow } from './rows.ts';
import { header, internalStatus } from './ways-cases.ts';
import { deliveries, linePricing, priceBuildUp, totals } from './ways-documents.ts';
import {
  countryTeamAssessment,
  discrepancyReport,
  letterAssessment,
  letterOfRequest,
  stateDecision,
} from './ways-records.ts';

/** Every way along which a row is tried. */
export function waysOf({ name, situation }: MatrixRow): RowWays {
  switch (name) {
    case 'D02':
      return header;
    case 'D02x':
      return internalStatus;
    case 'D03':
      return totals(situation === 'an Amendment begun');
    case 'D04':
      return linePricing;
    case 'D05':
      return priceBuildUp;
    case 'D06':
      return letterOfRequest;
    case 'D07':
      return letterAssessment;
    case 'D08':
      return countryTeamAssessment;
    case 'D09':
      return stateDecision;
    case 'D22':
      return deliveries;
    case 'D23':
      return discrepancyReport;
  }
}
