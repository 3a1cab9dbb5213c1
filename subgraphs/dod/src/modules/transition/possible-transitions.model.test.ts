import { describe, expect, it } from 'vitest';
import type { Actor } from '../life-cycle/attempt.model.ts';
import type { CaseState } from '../life-cycle/case-state.model.ts';
import { newDocument } from '../life-cycle/document-state.model.ts';
import { initialState } from '../life-cycle/initialize.model.ts';
import { shippedWorld } from '../life-cycle/testing/shipped-world.ts';
import { partnerTransitionsOf } from './partner-transitions.model.ts';
import { possibleTransitionsOf } from './possible-transitions.model.ts';

const today = '2026-11-02';
const { rules } = shippedWorld(today);
const draft = initialState('BN-B-ZAA', {
  purchaserCode: 'QXB',
  implementingAgency: 'B',
  type: 'DEFINED_ORDER',
  description: 'Radios',
  isFictional: true,
  letterNumber: null,
  letterReceivedOn: null,
  letterActionableOn: null,
  linkedCaseId: null,
});
const actor = (...roles: string[]): Actor => ({ subject: 'x', roles, organization: null });
const possible = (state: CaseState, ...roles: string[]) =>
  possibleTransitionsOf(state, { actor: actor(...roles), today, rules });
const brief = (state: CaseState, ...roles: string[]) =>
  possible(state, ...roles).map(
    ({ command, documentCode, leadsTo, lacks }) =>
      `${documentCode} ${command} ${leadsTo ?? '-'} ${lacks.map(({ name }) => name).join()}`,
  );

describe('what staff may do with a case', () => {
  it('is what the table has for its roles from there, with what is lacking in words', () => {
    const fromDraft = possible(draft, 'IA_CM');
    expect(fromDraft.map(({ command }) => command)).toEqual([
      'planCase',
      'startDevelopment',
      'requestRelease',
      'determineRelease',
      'recordExtenuatingFactor',
      'completeLetterOfRequest',
      'cancelCase',
    ]);
    expect(fromDraft[1]).toEqual({
      command: 'startDevelopment',
      agency: 'dod',
      documentCode: 'BASIC',
      leadsTo: 'IN_DEVELOPMENT',
      lacks: [
        {
          name: 'CATEGORY_SET',
          lacks:
            'The case has no category and anticipated offer date; plan it first with `planCase`.',
          citation: 'SAMM C5.4.2',
        },
      ],
    });
  });

  it('covers each document that is under way', () => {
    const state: CaseState = {
      ...draft,
      status: 'IN_EXECUTION',
      documents: [
        { ...newDocument('BASIC', 'BASIC', 'Radios'), status: 'IMPLEMENTED' },
        { ...newDocument('A01', 'AMENDMENT', 'More radios'), status: 'MILAP' },
        { ...newDocument('M01', 'MODIFICATION', 'Fewer radios'), status: 'CANCELLED' },
      ],
    };
    expect(brief(state, 'DSCA_CASE')).toEqual([
      'BASIC suspendCase SUSPENDED ',
      'BASIC cancelCaseWithCosts CANCELLED_WITH_COSTS NO_OPEN_DOCUMENT',
      'BASIC openHold - ',
      'BASIC releaseHold - ',
      'A01 submitForReview DSCA_REVIEW NOTES_PRESENT,DOCUMENT_BALANCES',
      'A01 returnFromWriting RETURNED ',
      'A01 cancelDocument CANCELLED ',
    ]);
  });

  it('leads out of a suspension only to where it began', () => {
    const state: CaseState = {
      ...draft,
      status: 'SUSPENDED',
      statusBeforeSuspension: 'IN_EXECUTION',
      documents: [{ ...newDocument('BASIC', 'BASIC', 'Radios'), status: 'IMPLEMENTED' }],
    };
    expect(brief(state, 'DSCA_CASE')).toEqual([
      'BASIC liftSuspension IN_EXECUTION ',
      'BASIC cancelCaseWithCosts CANCELLED_WITH_COSTS ',
    ]);
    expect(brief(state, 'RSAT')).toEqual(['BASIC decideCase IN_EXECUTION ', 'BASIC decideCase - ']);
    // Beside a suspension by DSCA State can only bar, and lift its own.
    expect(brief({ ...state, isSuspendedByDsca: true }, 'RSAT')).toEqual(['BASIC decideCase - ']);
  });

  it.each(['HR_VET', 'L_PM', 'P_FIN', 'AUDIT'])('is nothing for %s', (role) => {
    expect(possible(draft, role)).toEqual([]);
  });
});

describe('what a purchaser may do with its case', () => {
  const header = { partnerStatus: 'REQUESTED', implementedOn: null, closedOn: null } as const;
  const commandsOf = (...args: Parameters<typeof partnerTransitionsOf>) =>
    partnerTransitionsOf(...args).map(
      ({ command, documentCode, lacks }) =>
        `${documentCode} ${command} ${lacks.map(({ name }) => name).join()}`,
    );
  const present = { today, rules };
  const offer = { documentCode: 'BASIC', offerExpirationDate: today };

  it('is nothing while no offer is open and nothing is in force', () => {
    expect(commandsOf(header, [], present)).toEqual([]);
  });

  it('is to answer an offer until its last day, and to decline it afterwards', () => {
    const row = { ...header, partnerStatus: 'AWAITING_YOUR_SIGNATURE' } as const;
    expect(commandsOf(row, [offer], present)).toEqual([
      'BASIC acceptLoa ',
      'BASIC counterOffer ',
      'BASIC declineLoa ',
    ]);
    const after = partnerTransitionsOf(row, [offer], { today: '2026-11-03', rules });
    expect(after[0]?.lacks).toEqual([
      {
        name: 'OFFER_NOT_EXPIRED',
        lacks: 'The offer could be answered until 2026-11-02.',
        citation: rules.guards.find(({ name }) => name === 'OFFER_NOT_EXPIRED')?.citation,
      },
    ]);
    expect(after[2]?.lacks).toEqual([]);
  });

  it('is to report discrepancies while the case is in force, and to answer an Amendment too', () => {
    const row = { ...header, partnerStatus: 'ACTIVE', implementedOn: '2026-01-01' } as const;
    expect(commandsOf(row, [{ ...offer, documentCode: 'A01' }], present)).toEqual([
      'A01 acceptLoa ',
      'A01 declineLoa ',
      'A01 counterOffer ',
      'BASIC submitDiscrepancyReport ',
      'BASIC requestReconsideration ',
      'BASIC contestDecision ',
    ]);
  });

  it.each([
    ['suspended before it was in force', { partnerStatus: 'SUSPENDED', implementedOn: null }],
    ['closed with obligations left', { partnerStatus: 'CLOSING', closedOn: '2026-10-01' }],
  ] as const)('is nothing on a case that is %s', (_what, change) => {
    const row = { ...header, implementedOn: '2026-01-01', ...change };
    expect(commandsOf(row, [], present)).toEqual([]);
  });
});
