import type { Viewer } from '@concord/kernel';
import type { Condition } from '../../policy/matrix.ts';
import { caseConditionHolds } from '../case/case.policy.ts';
import type { DocumentFacts } from './loa-document.model.ts';

/** Whether a condition of the matrix holds on a document or a line of it. After the offer means that it is released. */
export function documentConditionHolds(
  condition: Condition,
  viewer: Viewer,
  document: DocumentFacts,
): boolean {
  return condition === 'AFTER_OFFER'
    ? document.isReleased
    : caseConditionHolds(condition, viewer, { ...document, offeredOn: null });
}
