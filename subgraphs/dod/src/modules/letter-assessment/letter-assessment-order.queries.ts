import { letterAssessments } from '@concord/db/dod';
import type { OrderTerm } from '@concord/kernel';
import { sql } from 'drizzle-orm';
import type { LetterAssessmentOrder, LetterAssessmentOrderField } from '../../generated/schema.ts';

/** The terms of an order of assessments. */
export function assessmentOrderTerms(orderBy: readonly LetterAssessmentOrder[]): OrderTerm[] {
  return orderBy.map(({ field, direction }) => ({ ...termOf(field), direction }));
}

function termOf(field: LetterAssessmentOrderField): Omit<OrderTerm, 'direction'> {
  const columns = letterAssessments;
  switch (field) {
    case 'LETTER_NUMBER':
      return { expression: sql`${columns.letterNumber}`, type: 'text', isNullable: false };
    case 'ASSESSMENT_NUMBER':
      return { expression: sql`${columns.assessmentNumber}`, type: 'integer', isNullable: false };
    case 'RECEIVED_ON':
      return { expression: sql`${columns.receivedOn}`, type: 'date', isNullable: false };
    case 'ASSESSED_ON':
      return { expression: sql`${columns.assessedOn}`, type: 'date', isNullable: true };
    case 'PURCHASER':
      return { expression: sql`${columns.purchaserCode}`, type: 'text', isNullable: false };
  }
}
