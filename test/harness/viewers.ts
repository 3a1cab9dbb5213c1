import type { Identity } from '@concord/kernel';
import { demonstrationIdentities } from '@concord/programs';

function identityOf(id: string): Identity {
  const found = demonstrationIdentities.find((one) => one.id === id);
  if (found === undefined) {
    throw new Error(`The demonstration world has no ${id}.`);
  }
  return found.identity;
}

/** The people of the demonstration world, by what they are. The public has no token. */
export const viewers = {
  rsat: identityOf('rsat'),
  dscaCase: identityOf('dsca-case'),
  dscaFinance: identityOf('dsca-finance'),
  armyCase: identityOf('army-case'),
  bandariaSco: identityOf('bandaria-sco'),
  centcom: identityOf('centcom'),
  stateLegal: identityOf('state-legal'),
  vetting: identityOf('vetting'),
  bandaria: identityOf('bandaria-procurement'),
  bandariaFinance: identityOf('bandaria-finance'),
  norland: identityOf('norland-procurement'),
  senate: identityOf('senate'),
  audit: identityOf('audit'),
  public: null,
} satisfies Record<string, Identity | null>;

/** The name of a viewer. */
export type ViewerName = keyof typeof viewers;
