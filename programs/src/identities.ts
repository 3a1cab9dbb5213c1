import type { Identity } from '@concord/kernel';

/** Somebody of the demonstration world, whom the explorer's role menu can sign in. */
export interface DemonstrationIdentity {
  readonly id: string;
  /** What the menu shows. */
  readonly label: string;
  /** One sentence: who it is and what it sees. */
  readonly description: string;
  readonly identity: Identity;
}

/** One person of each role, and the neighbour whose eyes must stay closed. */
export const demonstrationIdentities: readonly DemonstrationIdentity[] = [
  {
    id: 'rsat',
    label: 'State, PM/RSAT officer',
    description: 'Approves arms transfers; sees all cases and all notifications, drafts included.',
    identity: { subject: 'rsat.officer', roles: ['RSAT'], organization: 'PM/RSAT' },
  },
  {
    id: 'dsca-case',
    label: 'DSCA case manager',
    description: 'Directs cases; sees all of them with their exact status.',
    identity: { subject: 'dsca.case', roles: ['DSCA_CASE'], organization: 'DSCA' },
  },
  {
    id: 'dsca-finance',
    label: 'DSCA country finance director',
    description: 'Watches money; sees all cases with their totals.',
    identity: { subject: 'dsca.finance', roles: ['DSCA_FIN'], organization: 'DSCA' },
  },
  {
    id: 'army-case',
    label: 'Army case manager',
    description: 'Writes and runs the cases of the Army; sees those only.',
    identity: {
      subject: 'army.case',
      roles: ['IA_CM'],
      organization: 'USASAC',
      implementingAgencies: ['B'],
    },
  },
  {
    id: 'bandaria-sco',
    label: 'Security cooperation officer in Bandaria',
    description: 'Works at the embassy in Bandaria; sees Bandaria’s cases with their exact status.',
    identity: { subject: 'sco.bandaria', roles: ['SCO'], country: 'QXB' },
  },
  {
    id: 'centcom',
    label: 'CENTCOM staff officer',
    description: 'Sees the cases of purchasers in the command’s area of responsibility.',
    identity: { subject: 'centcom.j5', roles: ['CCMD'], combatantCommand: 'CENTCOM' },
  },
  {
    id: 'state-legal',
    label: 'State, legal adviser',
    description: 'Reviews what the law demands; sees all cases and all notifications.',
    identity: { subject: 'l.pm', roles: ['L_PM'], organization: 'L/PM' },
  },
  {
    id: 'vetting',
    label: 'Human-rights vetting officer',
    description: 'Vets units; sees case headers without exact status or totals.',
    identity: { subject: 'hr.vetting', roles: ['HR_VET'] },
  },
  {
    id: 'bandaria-procurement',
    label: 'Bandaria’s procurement officer',
    description: 'Buys for Bandaria; sees Bandaria’s own cases as a purchaser does.',
    identity: { subject: 'procurement.bandaria', roles: ['P_PROC'], country: 'QXB' },
  },
  {
    id: 'bandaria-finance',
    label: 'Bandaria’s finance officer',
    description: 'Pays for Bandaria; sees Bandaria’s own cases as a purchaser does.',
    identity: { subject: 'finance.bandaria', roles: ['P_FIN'], country: 'QXB' },
  },
  {
    id: 'norland-procurement',
    label: 'Norland’s procurement officer',
    description: 'Buys for Norland; sees nothing of Bandaria but what is public.',
    identity: { subject: 'procurement.norland', roles: ['P_PROC'], country: 'QXN' },
  },
  {
    id: 'senate',
    label: 'Senate Foreign Relations Committee staff',
    description: 'Reviews notifications, those in tiered review included; sees no cases.',
    identity: { subject: 'sfrc.staff', roles: ['CONG'], committee: 'SFRC' },
  },
  {
    id: 'audit',
    label: 'Auditor',
    description: 'Reads everything for the purpose of an audit and changes nothing.',
    identity: { subject: 'dod.ig', roles: ['AUDIT'], purpose: 'audit' },
  },
];
