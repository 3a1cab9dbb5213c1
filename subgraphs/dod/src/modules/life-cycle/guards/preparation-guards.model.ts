import type { GuardCheck } from './document-guards.model.ts';

/** Guards on what must be there before a document is written and reviewed. */
export const preparationGuards = {
  CATEGORY_SET: ({ state }) =>
    state.category === null || state.anticipatedOfferDate === null
      ? 'The case has no category and anticipated offer date; plan it first with `planCase`.'
      : null,
  LETTER_COMPLETE: ({ state }) =>
    state.letterCompleteOn === null
      ? 'The Letter of Request is not complete; record it with `completeLetterOfRequest`. A restatement asks for it anew.'
      : null,
  ASSESSMENT_COMPLETE: ({ state, document }) => {
    const isNeeded = document.content?.lines.some((line) => line.isMajorDefenseEquipment) === true;
    const isThere = state.assessments.some((one) => one.chiefOfMissionConcurredOn !== null);
    return isNeeded && !isThere
      ? 'A country team assessment with the Chief of Mission’s concurrence is lacking, as the document holds major defense equipment; record it with `recordCountryTeamAssessment`.'
      : null;
  },
  RELEASES_GRANTED: ({ state, today }) => {
    const open = state.releases.filter(
      ({ status, expiresOn }) =>
        status === 'REQUESTED' ||
        status === 'DENIED' ||
        (status === 'GRANTED' && expiresOn !== null && expiresOn < today),
    );
    return open.length === 0
      ? null
      : `Not granted, or no longer in force: ${open.map(({ kind, authority }) => `${kind} by ${authority}`).join(', ')}; record its decision with \`determineRelease\`, or ask again with \`requestRelease\`.`;
  },
  FACTORS_COUNTED: ({ state }) => {
    const open = state.extenuatingFactors.filter(({ actualDays }) => actualDays === null);
    return open.length === 0
      ? null
      : `Actual days are lacking for extenuating factor ${open.map(({ code }) => code).join(', ')}; record them with \`recordExtenuatingFactor\`.`;
  },
  NO_BLOCKING_HOLD: ({ state }) => {
    const open = state.holds.filter((hold) => hold.isBlocking && hold.releasedOn === null);
    return open.length === 0
      ? null
      : `Open: ${open.map(({ holdId, kind }) => `hold ${holdId} (${kind})`).join(', ')}; release it with \`releaseHold\`.`;
  },
  NOT_BARRED: ({ state, document }) => {
    if (state.isBarred) {
      return 'A suspension by the State Department is in force.';
    }
    // The basic document is what is suspended itself: its own status says so.
    return document.type !== 'BASIC' && state.status === 'SUSPENDED'
      ? 'The case is suspended by DSCA.'
      : null;
  },
  DIFFERENT_PERSON: ({ actor, document }) =>
    [document.submittedBy, document.signedForAgencyBy].includes(actor.subject)
      ? `Whoever approved document ${document.code} for writing at the agency, or signed it for the agency, cannot do this as well; another officer must.`
      : null,
} satisfies Record<string, GuardCheck>;
