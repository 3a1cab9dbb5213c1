import type { Database } from '@concord/db';
import type { ListEnvironment } from '@concord/kernel';
import type { CaseScope } from '../case/case-rows.queries.ts';
import { createCountryTeamAssessmentLoaders } from '../country-team-assessment/country-team-assessment.loaders.ts';
import { createDeliveryLoaders } from '../delivery/delivery.loaders.ts';
import { createDiscrepancyLoaders } from '../discrepancy/discrepancy.loaders.ts';
import { createReleaseDeterminationLoaders } from '../release-determination/release-determination.loaders.ts';
import { createLoaDocumentLoaders } from './loa-document.loaders.ts';

/** Loaders of what is in cases, made for one request. */
export type CaseContentsLoaders = Omit<ReturnType<typeof createCaseContentsLoaders>, 'forget'>;

/** What is in cases: their documents, deliveries, discrepancies, releases and assessments, for one request. */
export function createCaseContentsLoaders(
  database: Database,
  environment: ListEnvironment,
  scope: CaseScope,
) {
  const contents = {
    countryTeamAssessments: createCountryTeamAssessmentLoaders(database, scope),
    deliveries: createDeliveryLoaders(database, scope),
    discrepancies: createDiscrepancyLoaders(database, environment, scope),
    loaDocuments: createLoaDocumentLoaders(database, environment, scope),
    releaseDeterminations: createReleaseDeterminationLoaders(database, scope),
  };
  return {
    ...contents,
    /** Forgets everything, so that what a command changed is read again. */
    forget(): void {
      for (const loaders of Object.values(contents)) {
        loaders.forget();
      }
    },
  };
}
