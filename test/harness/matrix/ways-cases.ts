import { demonstrationDay as today } from '../world.ts';
import {
  beside,
  command,
  filtered,
  look,
  ordered,
  type RowWays,
  reference,
  toCase,
  toDocument,
} from './looks.ts';
import {
  cases,
  country,
  documents,
  nodes,
  nothingWaits,
  ofCase,
  ofDocument,
  twoCases,
  waiting,
} from './questions.ts';

/** D02: what everyone who may know of a case reads of it. */
export const header: RowWays = {
  looks: {
    'field of the case': [look(ofCase('partnerPendingWith { office since }'))],
    'root query': [look(ofCase('description partnerStatus anticipatedOfferDate type'))],
    list: [look(cases('nodes { description } edges { node { partnerStatus } }'))],
    'list of a parent': [
      look(country(cases('nodes { description }'))),
      look(
        `congressionalNotification(transmittalNumber: "BN 25-01") { ${cases('nodes { description }')} }`,
      ),
      look(ofDocument('case { description }'), 'D03'),
      look('case(caseId: $linkingCase) { linkedCase { description } }', 'D02', 'D02x'),
    ],
    filter: [
      filtered(
        (text) => cases(nodes('caseId'), text),
        ['description: {eq: "Radios"}', 'description: {eq: "Rifles"}'],
      ),
      filtered(
        (text) => cases(nodes('caseId'), text),
        ['partnerStatus: {eq: IN_USG_REVIEW}', 'partnerStatus: {eq: ACTIVE}'],
      ),
    ],
    order: [ordered(twoCases('ANTICIPATED_OFFER_DATE'))],
    count: [look(cases('totalCount'))],
    groups: [
      look(
        cases(
          'aggregate(groupBy: [PARTNER_STATUS]) { partnerStatus count }',
          'isFictional: {eq: true}',
        ),
      ),
    ],
    history: 'An event tells the exact status too, so it is of D02x and tried there.',
    'partner history': [
      look(ofCase(`partnerHistory(first: 9) { ${nodes('description partnerStatus')} }`)),
    ],
    snapshot: [look(ofCase('snapshot(at: $at) { description }'), 'D02', 'D02x')],
    'partner snapshot': [look(ofCase('partnerSnapshot(at: $at) { description partnerStatus }'))],
    'work list': nothingWaits,
  },
  references: [reference('dod', toCase, 'description partnerStatus')],
  commands: [
    command('cancelCase', ({ case: caseId }) => ({ caseId, reason: 'None.' })),
    command('startAmendment', ({ case: caseId }) => ({ caseId, purpose: 'More.' })),
    command('decideCase', ({ case: caseId }) => ({
      caseId,
      decision: 'SUSPENDED',
      reason: 'None.',
    })),
    command('declineLoa', ({ case: caseId }) => ({
      caseId,
      expectedOfferVersion: 1,
      reason: 'No.',
    })),
    command('submitDiscrepancyReport', ({ case: caseId }) => ({
      ...{ caseId, lineNumber: '001', kind: 'SHORTAGE', claimedValue: '500.00' },
      ...{ discoveredOn: today, textOfReport: 'One is missing.' },
    })),
  ],
};

/** D02x: where it stands inside the government, who has it and what stops it. */
export const internalStatus: RowWays = {
  looks: {
    'field of the case': [
      look(
        ofCase('status version category isBarred letterOfRequestNumber linkedCase { caseId }'),
        'D02',
      ),
      look(
        ofCase('pendingWith { office } holds { kind reason } extenuatingFactors { code }'),
        'D02',
      ),
      look(ofCase('milestones { milestone actor } statusSpans { status days }'), 'D02'),
      look(
        ofCase(`daysInCurrentStatus daysSinceLetterOfRequest standardDays standardStartedOn standardStoppedOn
          standardDaysHeld standardDueDate isPastStandard`),
        'D02',
      ),
      beside(
        ofCase(
          'partnerStatus partnerPendingWith { office since } possibleTransitions { command leadsTo isPossibleNow }',
        ),
        'D02',
      ),
    ],
    'root query': [look(ofDocument('status'), 'D03')],
    list: [look(cases('nodes { status }'), 'D02')],
    'list of a parent': [look(country(cases('nodes { status }')), 'D02')],
    filter: [
      filtered(
        (text) => cases(nodes('caseId'), text),
        ['status: {eq: PENDING_STATE}', 'status: {eq: OFFERED}'],
        'D02',
      ),
      filtered(
        (text) => cases(nodes('caseId'), text),
        ['pendingWith: {eq: "STATE_PM_RSAT"}', 'pendingWith: {eq: "DFAS"}'],
        'D02',
      ),
      filtered(
        (text) => documents(nodes('code'), text),
        ['status: {eq: PROPOSED}', 'status: {eq: DRAFT}'],
        'D03',
      ),
    ],
    order: [ordered(twoCases('STATUS'), 'D02'), ordered(twoCases('STANDARD_DUE_DATE'), 'D02')],
    count: 'The filters count: `totalCount` is asked with each.',
    groups: [
      look(
        'caseDevelopmentStatistics(filter: {caseId: {eq: $case}, isFictional: {eq: true}}) { count }',
      ),
    ],
    history: [look(ofCase(`history(first: 5) { ${nodes('kind toStatus')} }`), 'D02')],
    'partner history': [
      beside(
        ofCase(
          `partnerHistory(first: 20) { ${nodes('occurredOn partnerStatus pendingWith { office since }')} }`,
        ),
        'D02',
      ),
    ],
    snapshot: [
      look(
        ofCase('snapshot(at: $at) { status pendingWith { office } openHolds { reason } }'),
        'D02',
      ),
    ],
    'partner snapshot': [
      beside(
        ofCase(
          'partnerSnapshot(at: $at) { occurredOn partnerStatus pendingWith { office since } }',
        ),
        'D02',
      ),
    ],
    'work list': [beside(waiting('$case'))],
  },
  references: [
    reference('dod', toCase, 'status pendingWith { office } holds { reason }', 'D02'),
    reference('dod', toDocument, 'status', 'D03'),
  ],
  commands: [
    command('releaseHold', ({ case: caseId }) => ({ caseId, holdId: 'H1' }), 'D02'),
    command(
      'planCase',
      ({ case: caseId }) => ({ caseId, category: 'B', expectedVersion: 1 }),
      'D02',
    ),
    command(
      'declineLoa',
      ({ case: caseId }) => ({ caseId, expectedOfferVersion: 1, reason: 'No.' }),
      'D02',
    ),
  ],
};
