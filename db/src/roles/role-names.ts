/** The three agencies whose data the database holds, by the name of their schema. */
export const agencies = ['dod', 'state', 'partner'] as const;
/** One of the three agencies. */
export type Agency = (typeof agencies)[number];

/** A role that a program logs in as. `purchaser` is what purchasers and the public reach. */
export type LoginRole = `concord_${Agency}_${'staff' | 'purchaser'}`;

/** Owns every object, and nobody can log in as it: migrations take it on. */
export const ownerRole = 'concord_owner';

/** The six roles that programs log in as. */
export const loginRoles: readonly LoginRole[] = agencies.flatMap((agency) => [
  `concord_${agency}_staff` as const,
  `concord_${agency}_purchaser` as const,
]);
