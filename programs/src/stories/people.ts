import type { Identity } from '@concord/kernel';
import { demonstrationIdentities } from '../identities.ts';

function known(id: string): Identity {
  const found = demonstrationIdentities.find((one) => one.id === id);
  if (found === undefined) {
    throw new Error(`The demonstration world has no ${id}.`);
  }
  return found.identity;
}

function caseManager(subject: string, organization: string, letter: string): Identity {
  return { subject, roles: ['IA_CM'], organization, implementingAgencies: [letter] };
}

/** Who acts in the stories. Nobody approves what they submitted, so DSCA has two officers. */
export const people = {
  armyCase: known('army-case'),
  airForceCase: caseManager('airforce.case', 'AFSAC', 'D'),
  navyCase: caseManager('navy.case', 'Navy IPO', 'P'),
  dscaCase: known('dsca-case'),
  dscaDirector: {
    subject: 'dsca.director',
    roles: ['DSCA_CASE'],
    organization: 'DSCA',
  },
  dscaFinance: known('dsca-finance'),
  rsat: known('rsat'),
  bandariaSco: known('bandaria-sco'),
  bandaria: known('bandaria-procurement'),
  bandariaFinance: known('bandaria-finance'),
  norland: known('norland-procurement'),
  ostmark: { subject: 'procurement.ostmark', roles: ['P_PROC'], country: 'QXO' },
  ostmarkSco: { subject: 'sco.ostmark', roles: ['SCO'], country: 'QXO' },
} as const satisfies Record<string, Identity>;

/** The name of somebody in the stories. */
export type PersonName = keyof typeof people;
