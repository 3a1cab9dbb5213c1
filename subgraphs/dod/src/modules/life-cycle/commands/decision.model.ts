import { addDays, type StoredEvent } from '@concord/kernel';
import { rulePeriod } from '../../case-rule/rules-in-force.model.ts';
import type { Attempt } from '../attempt.model.ts';
import type { CaseState } from '../case-state.model.ts';
import type { DocumentApproval } from '../document-state.model.ts';
import { documentOf } from '../document-state.model.ts';
import { dateProblems } from './check-input.model.ts';
import { define } from './define.model.ts';
import { changeDocument } from './review.model.ts';

/** What State decided, as it published it. */
export interface StateDecisionFact {
  readonly kind: 'APPROVED' | 'DISAPPROVED' | 'SUSPENDED' | 'SUSPENSION_LIFTED';
  readonly isNotificationRequired: boolean | null;
  readonly transmittalNumber: string | null;
  readonly conditions: readonly string[];
  readonly totalValue: string | null;
  readonly majorDefenseEquipmentValue: string | null;
}

/** How the review of Congress ended, as State published it. */
export interface ClearanceFact {
  readonly transmittalNumber: string;
  readonly outcome: 'CLEARED' | 'BLOCKED';
}

interface OfferInput {
  readonly offerExpirationDate?: string | null;
}
interface ExtensionInput {
  readonly offerExpirationDate: string;
}

/** The last day to accept: given, or as many days after the agency's approval as the rule says. */
function expirationOf({
  document,
  input,
  state,
  today,
  rules,
}: Attempt<OfferInput>): string | null {
  if (input.offerExpirationDate !== null && input.offerExpirationDate !== undefined) {
    return input.offerExpirationDate;
  }
  const rule = state.type === 'BPC' ? 'OFFER_EXPIRATION_BPC' : 'OFFER_EXPIRATION';
  const days = rulePeriod(rules.caseRules, rule, today);
  const from = document.approvedForWritingOn ?? today;
  return days === null ? null : addDays(from, days);
}

function approvalOf(facts: StateDecisionFact): DocumentApproval {
  return {
    isNotificationRequired: facts.isNotificationRequired ?? false,
    isNotificationCleared: false,
    totalValue: facts.totalValue ?? '0.00',
    majorDefenseEquipmentValue: facts.majorDefenseEquipmentValue ?? '0.00',
    conditions: facts.conditions,
  };
}

/** Commands of State's decision, countersignature and offer. */
export const decisionCommands = {
  decideCase: define<StateDecisionFact, StateDecisionFact>({
    target: ({ input, state, document }) => {
      switch (input.kind) {
        case 'APPROVED':
          if (document.type !== 'BASIC') {
            return input.isNotificationRequired === true ? null : 'CLEARED';
          }
          return input.isNotificationRequired === true ? 'PENDING_CONGRESS' : 'CLEARED';
        case 'DISAPPROVED':
          return document.type === 'BASIC' ? 'DISAPPROVED' : 'CANCELLED';
        case 'SUSPENDED':
          return ['IMPLEMENTED', 'IN_EXECUTION'].includes(state.status) ? 'SUSPENDED' : null;
        case 'SUSPENSION_LIFTED':
          return state.status === 'SUSPENDED' && !state.isSuspendedByDsca
            ? state.statusBeforeSuspension
            : null;
      }
    },
    facts: ({ input }) => ({
      kind: input.kind,
      isNotificationRequired: input.isNotificationRequired,
      transmittalNumber: input.transmittalNumber,
      conditions: input.conditions,
      totalValue: input.totalValue,
      majorDefenseEquipmentValue: input.majorDefenseEquipmentValue,
    }),
    apply: (state, facts, event) => {
      switch (facts.kind) {
        case 'APPROVED':
          return changeDocument(state, event, {
            approval: approvalOf(facts),
            transmittalNumber: facts.transmittalNumber,
          });
        case 'DISAPPROVED':
          return state;
        case 'SUSPENDED':
          return { ...state, isBarred: true };
        case 'SUSPENSION_LIFTED':
          return { ...state, isBarred: false };
      }
    },
  }),
  clearNotification: define<ClearanceFact, ClearanceFact>({
    target: ({ input, document }) => {
      if (input.outcome === 'CLEARED') {
        return 'CLEARED';
      }
      return document.type === 'BASIC' ? 'BLOCKED_BY_CONGRESS' : 'CANCELLED';
    },
    facts: ({ input: { transmittalNumber, outcome } }) => ({ transmittalNumber, outcome }),
    apply: (state, facts, event) => {
      const approval = documentOf(state, event.documentCode ?? 'BASIC')?.approval ?? null;
      return facts.outcome === 'CLEARED' && approval !== null
        ? changeDocument(state, event, { approval: { ...approval, isNotificationCleared: true } })
        : state;
    },
  }),
  countersignLoa: define({
    apply: (state, _facts, event) => countersigned(state, event),
  }),
  offerLoa: define<OfferInput, ExtensionInput>({
    problems: (attempt) =>
      dateProblems('offerExpirationDate', expirationOf(attempt), {
        notBefore: [attempt.today, 'today'],
      }),
    facts: (attempt) => ({ offerExpirationDate: expirationOf(attempt) ?? attempt.today }),
    apply: (state, facts, event) =>
      changeDocument(state, event, {
        ...facts,
        offeredOn: event.occurredOn,
        offerVersion: nextOfferVersion(state, event),
        offerSequence: event.sequence,
      }),
  }),
  extendOffer: define<ExtensionInput, ExtensionInput>({
    problems: ({ document, input, today }) => [
      ...dateProblems('offerExpirationDate', input.offerExpirationDate, {
        notBefore: [today, 'today'],
      }),
      ...dateProblems('offerExpirationDate', input.offerExpirationDate, {
        notBefore: [document.offerExpirationDate, 'the offer expiration date it is to extend'],
      }),
    ],
    facts: ({ input: { offerExpirationDate } }) => ({ offerExpirationDate }),
    apply: (state, facts, event) =>
      changeDocument(state, event, {
        ...facts,
        offerVersion: nextOfferVersion(state, event),
        offerSequence: event.sequence,
      }),
  }),
};

function countersigned(state: CaseState, event: StoredEvent): CaseState {
  const changed = changeDocument(state, event, {
    countersignedBy: event.actor,
    countersignedOn: event.occurredOn,
    // A Modification is in force from here on (SAMM C6.7.3.4).
    ...(event.toStatus === 'IMPLEMENTED' && { implementedOn: event.occurredOn }),
  });
  return event.documentCode === 'BASIC'
    ? { ...changed, offerClockStoppedOn: state.offerClockStoppedOn ?? event.occurredOn }
    : changed;
}

/** Each offer, extension and restatement is a version of its own; the purchaser answers one. */
export function nextOfferVersion(
  state: CaseState,
  { documentCode }: { readonly documentCode: string | null },
): number {
  return (documentOf(state, documentCode ?? 'BASIC')?.offerVersion ?? 0) + 1;
}
