import { type Matrix, roles } from '@concord/kernel';
import type { DataClass } from '../generated/schema.ts';

/** What is public is read by every role, and by nobody's token. */
const everyone = Object.fromEntries(roles.map((role) => [role, 'R']));

/** Who may do what with the partner-facing facts. What is not here is denied. */
export const matrix: Matrix<DataClass> = {
  REFERENCE: everyone,
  PUBLIC_RECORD: everyone,
};
