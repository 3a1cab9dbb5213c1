import type { EquipmentDesignation } from '../../generated/schema.ts';
import { holdsOn } from '../dated-row/dated-row.model.ts';
import type { MaslItemModel } from './masl-item.model.ts';

/**
 * Which designations make an item one of these. Major defense equipment is by its definition significant
 * military equipment (22 U.S.C. 2794(6)).
 */
export const designationsThatMake: Readonly<
  Record<EquipmentDesignation, readonly EquipmentDesignation[]>
> = {
  MDE: ['MDE'],
  SME: ['SME', 'MDE'],
};

/** The unit of issue of what is counted one by one. */
export const issuedByTheEach = 'EA';

/** Whether an item is major defense equipment or significant military equipment on a day in Washington. */
export function isDesignated(
  item: Pick<MaslItemModel, 'designations'>,
  designation: EquipmentDesignation,
  on: string,
): boolean {
  const made = designationsThatMake[designation];
  return item.designations.some((row) => made.includes(row.designation) && holdsOn(row, on));
}

/**
 * Whether each delivery of an item is reported on its own (constructive delivery, SAMM C9.13.1.2): a major end item,
 * issued by the each, of a generic code that is among those of C9.T29 on the day.
 */
export function isReportedOnDelivery(
  item: Pick<MaslItemModel, 'isMajorEndItem' | 'unitOfIssue' | 'reportedSpans'>,
  on: string,
): boolean {
  return (
    item.isMajorEndItem &&
    item.unitOfIssue === issuedByTheEach &&
    item.reportedSpans.some((span) => holdsOn(span, on))
  );
}
