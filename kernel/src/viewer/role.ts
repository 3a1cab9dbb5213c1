/**
 * The roles a token may carry. `PUBLIC` is nobody's token: it is the viewer without one. A purchaser's
 * officer looking at another country's record has no role of its own either: its rows are not there.
 */
export const roles = [
  'DSCA_CASE',
  'DSCA_FIN',
  'IA_CM',
  'SCO',
  'CCMD',
  'RSAT',
  'L_PM',
  'HR_VET',
  'P_PROC',
  'P_FIN',
  'CONG',
  'PUBLIC',
  'AUDIT',
] as const;

/** One role of the authorization matrix. */
export type Role = (typeof roles)[number];

/** The roles of a purchasing government, which reach the database under its own login. */
export const purchaserRoles: ReadonlySet<Role> = new Set<Role>(['P_PROC', 'P_FIN', 'PUBLIC']);
