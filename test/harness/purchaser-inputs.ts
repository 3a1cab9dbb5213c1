import { demonstrationDay } from './world.ts';

/** A Letter of Request that can be sent, addressed to the Army. */
export const letterOfRequest = {
  kind: 'LOA_BASIC',
  implementingAgency: 'B',
  description: 'Radios for the border guard',
  datedOn: '2026-10-20',
  fundingSource: 'NATIONAL_FUNDS',
  items: [{ description: 'Radio', quantity: '12' }],
  signerName: 'Col. Ivana Terel',
  signerTitle: 'Director of Materiel',
};

/** A signature under an offer, on the demonstration's day. */
export const signature = {
  signerName: 'Ana Petrova',
  signerTitle: 'Minister of Defense',
  signerAgency: 'Ministry of Defense',
  signedOn: demonstrationDay,
};
