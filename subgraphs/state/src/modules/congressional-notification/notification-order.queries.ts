import { congressionalNotifications } from '@concord/db/state';
import type { OrderTerm } from '@concord/kernel';
import { sql } from 'drizzle-orm';
import type {
  CongressionalNotificationOrder,
  CongressionalNotificationOrderField,
} from '../../generated/schema.ts';

/** Newest in front; those that Congress has not received come last. */
const newestFirst: readonly CongressionalNotificationOrder[] = [
  { field: 'RECEIVED_ON', direction: 'DESC' },
];

/** The terms of an order of notifications; newest first if none is given. */
export function notificationOrderTerms(
  orderBy: readonly CongressionalNotificationOrder[],
): OrderTerm[] {
  const steps = orderBy.length === 0 ? newestFirst : orderBy;
  return steps.map(({ field, direction }) => ({ ...termOf(field), direction }));
}

function termOf(field: CongressionalNotificationOrderField): Omit<OrderTerm, 'direction'> {
  const row = congressionalNotifications;
  switch (field) {
    case 'TRANSMITTAL_NUMBER':
      return { expression: sql`${row.transmittalNumber}`, type: 'text', isNullable: false };
    case 'RECEIVED_ON':
      return { expression: sql`${row.receivedOn}`, type: 'date', isNullable: true };
    case 'TOTAL_VALUE':
      return { expression: sql`${row.totalValue}`, type: 'numeric', isNullable: true };
    case 'MAJOR_DEFENSE_EQUIPMENT_VALUE':
      return {
        expression: sql`${row.majorDefenseEquipmentValue}`,
        type: 'numeric',
        isNullable: true,
      };
    case 'PURCHASER':
      return { expression: sql`${row.purchaserCode}`, type: 'text', isNullable: true };
  }
}
