import type { ReliedFact } from '@concord/kernel';
import type { CommandAgency } from '../../generated/schema.ts';

const names: Readonly<Record<ReliedFact['agency'], CommandAgency>> = {
  dod: 'DEPARTMENT_OF_DEFENSE',
  state: 'DEPARTMENT_OF_STATE',
  partner: 'PURCHASER',
};

/** The graph's name of an agency as events and transitions keep it. */
export function commandAgencyOf(agency: ReliedFact['agency']): CommandAgency {
  return names[agency];
}

/** Each agency as it is kept, with the graph's name. */
export const commandAgencies = Object.entries(names);
