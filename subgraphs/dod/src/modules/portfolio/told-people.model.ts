import type { Actor } from '../life-cycle/attempt.model.ts';

function person(subject: string, role: string, organization: string | null): Actor {
  return { subject, roles: [role], organization };
}

/** Who acts in told cases, one for each role; State's and the purchaser's acts arrive as their facts. */
export const people = {
  caseManager: person('case.manager', 'IA_CM', 'Implementing agency'),
  caseWriter: person('case.writer', 'DSCA_CASE', 'DSCA'),
  countersigner: person('case.director', 'DSCA_CASE', 'DSCA'),
  finance: person('country.finance', 'DSCA_FIN', 'DSCA'),
  countryTeam: person('country.team', 'SCO', null),
  state: person('service:dod', 'RSAT', 'DoD'),
  purchaser: person('service:dod', 'P_PROC', 'DoD'),
  service: person('service:dod', 'SYSTEM', 'DoD'),
} as const satisfies Record<string, Actor>;
