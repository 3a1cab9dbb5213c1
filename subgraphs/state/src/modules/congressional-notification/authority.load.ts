import type { NotificationAuthority } from '../../generated/schema.ts';
import type { NotificationFact } from './notification-facts.load.ts';

/** The provision of law of a certification, or why it cannot be taken. */
export type AuthorityReading =
  | { readonly authority: NotificationAuthority | null; readonly notes: readonly string[] }
  | { readonly reason: string };

/** Reads the provision from the kind of the notice and the statute its cover letter cites. */
export function readAuthority(
  kind: NotificationFact['kind'],
  statute: string | null,
): AuthorityReading {
  switch (kind) {
    case '36c_license':
      return {
        reason: 'A license of a commercial sale under section 36(c) is not a letter of offer.',
      };
    case '36b1_notification':
      return readOffer(statute);
    case '36b5_enhancement':
      return readEnhancement(statute);
  }
}

/** The notice itself is one of a proposed offer, whatever its letter says. */
function readOffer(statute: string | null): AuthorityReading {
  const authority = 'AECA_36B_1';
  if (statute === '36(b)(1)') {
    return { authority, notes: [] };
  }
  const isMisread = statute !== null && /^36\(b\)\([Il|]\)$/.test(statute);
  const cited =
    statute === null ? 'No cover letter cites a provision' : `The cover letter cites ${statute}`;
  return {
    authority,
    notes: [
      isMisread
        ? `The source prints ${statute}, a misread 36(b)(1).`
        : `${cited}; a notice of a proposed letter of offer is one under 36(b)(1).`,
    ],
  };
}

function readEnhancement(statute: string | null): AuthorityReading {
  if (statute === '36(b)(5)(A)') {
    return { authority: 'AECA_36B_5A', notes: [] };
  }
  if (statute === '36(b)(5)(C)') {
    return { authority: 'AECA_36B_5C', notes: [] };
  }
  return {
    authority: null,
    notes: [
      `The cover letter cites ${statute ?? 'no provision'}, which does not say whether the report of an enhancement is under 36(b)(5)(A) or (C).`,
    ],
  };
}
