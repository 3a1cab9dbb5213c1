import type { Database } from '@concord/db';
import { batchManyByKey } from '@concord/kernel';
import type { PublicStatisticFilter, PublicStatisticGroup } from '../../generated/schema.ts';
import { selectCountryStatistics } from './country-statistic.queries.ts';
import type { PublicStatisticsModel } from './public-statistic.model.ts';
import { selectCoverage, selectPublicStatistics } from './public-statistic.queries.ts';

/** The public statistics of one request. */
export function createPublicStatisticLoaders(database: Database) {
  return {
    byCountry: batchManyByKey(
      (codes: readonly string[]) => selectCountryStatistics(database, codes),
      (row) => row.purchaserCode,
    ),
    /** Reads the coverage once, though two fields show it. */
    open(
      filter: PublicStatisticFilter,
      groupBy: readonly PublicStatisticGroup[],
    ): PublicStatisticsModel {
      let coverage: ReturnType<PublicStatisticsModel['coverage']> | undefined;
      return {
        coverage() {
          coverage ??= selectCoverage(database, filter.isFictional?.eq ?? false);
          return coverage;
        },
        groups: () => selectPublicStatistics(database, filter, groupBy),
      };
    },
  };
}
