import { caseDecisions } from '@concord/db/state';
import type { OrderTerm } from '@concord/kernel';
import { sql } from 'drizzle-orm';
import type { CaseDecisionOrder, CaseDecisionOrderField } from '../../generated/schema.ts';

/** The terms of an order of decisions, none of which is ever null. */
export function decisionOrderTerms(orderBy: readonly CaseDecisionOrder[]): OrderTerm[] {
  return orderBy.map(({ field, direction }) => ({
    ...termOf(field),
    direction,
    isNullable: false,
  }));
}

function termOf(field: CaseDecisionOrderField): Pick<OrderTerm, 'expression' | 'type'> {
  switch (field) {
    case 'CASE_ID':
      return { expression: sql`${caseDecisions.caseId}`, type: 'text' };
    case 'DECISION_NUMBER':
      return { expression: sql`${caseDecisions.decisionNumber}`, type: 'integer' };
    case 'DECIDED_ON':
      return { expression: sql`${caseDecisions.decidedOn}`, type: 'date' };
    case 'PURCHASER':
      return { expression: sql`${caseDecisions.purchaserCode}`, type: 'text' };
  }
}
