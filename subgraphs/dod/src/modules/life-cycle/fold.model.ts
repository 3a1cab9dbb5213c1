import { invariant, type StoredEvent } from '@concord/kernel';
import type { CaseStatus } from '../../generated/schema.ts';
import { basicStatusOf } from './basic-document.model.ts';
import { caseCommands } from './case-commands.model.ts';
import type { CaseState } from './case-state.model.ts';
import { custodyOf } from './custody.model.ts';
import {
  type DocumentStatus,
  documentOf,
  newDocument,
  withDocument,
} from './document-state.model.ts';
import { type AdoptedFacts, type InitialFacts, initialState } from './initialize.model.ts';
import { milestoneOf } from './milestones.model.ts';

/** The stream of a case. */
export function caseStream(caseId: string): string {
  return `case:${caseId}`;
}

/** The case as these events tell it, all of its stream from the first; null of none. */
export function foldCase(events: readonly StoredEvent[]): CaseState | null {
  return events.reduce<CaseState | null>((state, event) => applyEvent(state, event), null);
}

/** The case after one more event. Pure: the same events give the same case, wherever they are told. */
export function applyEvent(state: CaseState | null, event: StoredEvent): CaseState {
  const before = state ?? begin(event);
  const applied = state === null ? before : commandOf(event).apply(before, event);
  const moved = moveStatus(applied, event, state === null);
  return {
    ...moved,
    version: event.sequence,
    milestones: withMilestone(moved, event),
    ...custodyOf(moved, event.occurredOn),
  };
}

function commandOf({ kind }: StoredEvent) {
  const command = caseCommands[kind];
  invariant(command !== undefined, 'every event of a case was made by a command we know');
  return command;
}

/** A case begins initialized here, or adopted with what another system has on record of it. */
function begin(event: StoredEvent): CaseState {
  const caseId = event.stream.slice('case:'.length);
  if (event.kind === 'adoptCase') {
    return adoptedState(caseId, event.facts as unknown as AdoptedFacts);
  }
  invariant(event.kind === 'initializeCase', 'a case begins by being initialized or adopted');
  return initialState(caseId, event.facts as unknown as InitialFacts);
}

function adoptedState(caseId: string, facts: AdoptedFacts): CaseState {
  const { status, totalValue, majorDefenseEquipmentValue, ...rest } = facts;
  const { offeredOn, offerExpirationDate, acceptedOn, implementedOn, ...own } = rest;
  return {
    ...initialState(caseId, own),
    ...own,
    documents: [
      {
        ...newDocument('BASIC', 'BASIC', facts.description),
        offeredOn,
        offerExpirationDate,
        acceptedOn,
        implementedOn,
        offerVersion: offeredOn === null ? 0 : 1,
        content:
          totalValue === null
            ? null
            : summaryContent(totalValue, majorDefenseEquipmentValue ?? '0.00'),
      },
    ],
  };
}

/** Of an adopted case the totals are on record, and no lines. */
function summaryContent(total: string, majorDefenseEquipmentValue: string) {
  const none = '0.00';
  return {
    lines: [],
    totals: {
      net: total,
      packing: none,
      administrative: none,
      transportation: none,
      other: none,
      total,
    },
    majorDefenseEquipmentValue,
    terms: [],
    depositRule: 'NONE',
    initialDeposit: none,
    installments: [],
    notes: [],
    rateIds: [],
  };
}

function moveStatus(state: CaseState, event: StoredEvent, isFirst: boolean): CaseState {
  const { toStatus, documentCode, occurredOn } = event;
  if (toStatus === null) {
    return state;
  }
  const document = documentCode === null ? null : documentOf(state, documentCode);
  if (document !== null && document.type !== 'BASIC') {
    return withDocument(state, { ...document, status: toStatus as DocumentStatus });
  }
  const status = toStatus as CaseStatus;
  const basic = documentOf(state, 'BASIC');
  const basicStatus = basicStatusOf[status];
  const withBasic =
    basic === null || basicStatus === null
      ? state
      : withDocument(state, { ...basic, status: basicStatus });
  return {
    ...withBasic,
    status,
    statusBeforeSuspension:
      status === 'SUSPENDED' ? (isFirst ? 'IN_EXECUTION' : state.status) : null,
    spans: [
      ...state.spans.map((span) => (span.leftOn === null ? { ...span, leftOn: occurredOn } : span)),
      { status, enteredOn: occurredOn, leftOn: null },
    ],
  };
}

function withMilestone(state: CaseState, event: StoredEvent) {
  const code = milestoneOf[event.kind];
  return code === undefined
    ? state.milestones
    : [
        ...state.milestones,
        {
          code,
          reachedOn: event.occurredOn,
          documentCode: event.documentCode,
          actor: event.actor,
        },
      ];
}
