import { demonstrationDay as today } from '../world.ts';
import {
  among,
  beside,
  command,
  filtered,
  look,
  ordered,
  type RowWays,
  reference,
  toCase,
  toLetter,
  toReport,
} from './looks.ts';
import {
  cases,
  country,
  decisions,
  events,
  letterAssessments,
  letters,
  nodes,
  noEvent,
  noGroups,
  noPartnerView,
  noSnapshot,
  nothingWaits,
  ofCase,
  ofLetter,
  reports,
  waiting,
} from './questions.ts';
import { secrets } from './world.ts';

const none = {
  groups: noGroups,
  history: noEvent,
  'partner history': noPartnerView,
  snapshot: noSnapshot,
  'partner snapshot': noPartnerView,
  'work list': nothingWaits,
} as const;

/** D06: what a purchaser asks for. */
export const letterOfRequest: RowWays = {
  looks: {
    ...none,
    'field of the case':
      'A case holds the number of its letter only (D02x), and the letter is asked for by it.',
    'root query': [
      look(ofLetter('description status signerName items { description } history { status text }')),
    ],
    list: [look(letters('nodes { description }'))],
    'list of a parent': [look(country(letters('nodes { description }')))],
    filter: [
      filtered(
        (text) => letters(nodes('letterNumber'), text),
        [`description: {eq: "${secrets.letter}"}`, 'description: {eq: "Rifles"}'],
      ),
      filtered(
        (text) => letters(nodes('letterNumber'), text),
        ['caseId: {eq: $case}', 'caseId: {eq: "ZZ-B-ZZZ"}'],
      ),
    ],
    order: [
      ordered(
        (
          direction,
        ) => `lettersOfRequest(first: 3, filter: {letterNumber: {in: [$letter, $otherLetter]}},
          orderBy: {field: NEEDED_BY, direction: ${direction}}) { nodes { letterNumber } }`,
      ),
    ],
    count: [look(letters('totalCount'))],
    history: "A letter's own history is in the root query.",
    'work list': [beside(waiting('$letter'))],
  },
  references: [reference('partner', toLetter, 'description status history { text }')],
  commands: [
    command('receiveLetterOfRequest', ({ letter }) => ({
      letterNumber: letter,
      receivedOn: today,
    })),
    command('withdrawLetterOfRequest', ({ letter }) => ({ letterNumber: letter })),
    command('supplyLetterInformation', ({ letter }) => ({
      letterNumber: letter,
      information: 'No.',
    })),
    command('initializeCase', ({ letter }) => ({
      ...{ letterNumber: letter, caseId: 'BN-B-ZZZ', type: 'DEFINED_ORDER', description: 'None' },
    })),
  ],
};

/** D07: how the implementing agency assessed it, with its notes. */
export const letterAssessment: RowWays = {
  looks: {
    ...none,
    'field of the case': [
      look(ofCase(`letterAssessments(first: 2) { ${nodes('outcome note')} }`), 'D02'),
    ],
    'root query': 'An assessment has no root query of its own; it is read in the lists.',
    list: [look(letterAssessments('nodes { outcome note criteria { isMet finding } }'))],
    'list of a parent': [
      look(ofLetter(`assessments(first: 2) { ${nodes('outcome note')} }`), 'D06'),
      look(cases('nodes { letterAssessments(first: 2) { totalCount } }'), 'D02'),
    ],
    filter: [
      filtered(
        (text) => letterAssessments(nodes('outcome'), text),
        ['outcome: {eq: ACTIONABLE}', 'outcome: {eq: INSUFFICIENT}'],
      ),
    ],
    order: [
      ordered(
        (
          direction,
        ) => `letterAssessments(first: 3, filter: {letterNumber: {in: [$letter, $otherLetter]}},
          orderBy: {field: RECEIVED_ON, direction: ${direction}}) { nodes { letterNumber } }`,
      ),
    ],
    count: [look(letterAssessments('totalCount'))],
    history: 'Assessments are events of the letter, which nobody is shown.',
  },
  references: [
    reference('dod', toLetter, 'assessments(first: 2) { totalCount nodes { note } }'),
    reference('dod', toCase, 'letterAssessments(first: 2) { totalCount nodes { note } }', 'D02'),
  ],
  commands: [
    command(
      'assessLetterOfRequest',
      ({ letter }) => ({ letterNumber: letter, criteria: [] }),
      'D06',
    ),
    command(
      'receiveLetterOfRequest',
      ({ letter }) => ({ letterNumber: letter, receivedOn: today }),
      'D06',
    ),
  ],
};

/** D08: what the embassy's country team says of the request. */
export const countryTeamAssessment: RowWays = {
  looks: {
    ...none,
    'field of the case': [
      look(ofCase('countryTeamAssessments { assessmentId statement submittedOn }'), 'D02'),
    ],
    'root query': 'It has none of its own.',
    list: [look(cases('nodes { countryTeamAssessments { statement } }'), 'D02')],
    'list of a parent': [
      look(country(cases('nodes { countryTeamAssessments { statement } }')), 'D02'),
    ],
    filter: 'No list is filtered by it.',
    order: 'Nothing is put in the order of it.',
    count: 'Assessments are not counted.',
    history: [among(events('CountryTeamAssessment'), 'D02', 'D02x')],
  },
  references: [reference('dod', toCase, 'countryTeamAssessments { statement }', 'D02')],
  commands: [
    command(
      'endorseCountryTeamAssessment',
      ({ case: caseId }) => ({
        ...{ caseId, assessmentId: 'C1', endorsedOn: today },
      }),
      'D02',
    ),
  ],
};

const outcome = 'kind documentCode decidedOn caseVersion isNotificationRequired';

/** D09: what State decided. Why is D10. */
export const stateDecision: RowWays = {
  looks: {
    ...none,
    'field of the case': [look(ofCase(`stateDecisions(first: 3) { ${nodes(outcome)} }`), 'D02')],
    'root query': 'A decision has no root query of its own; it is read in the lists.',
    list: [look(decisions(`nodes { ${outcome} }`))],
    'list of a parent': [
      look(cases(`nodes { stateDecisions(first: 3) { nodes { ${outcome} } } }`), 'D02'),
    ],
    filter: [
      filtered(
        (text) => decisions(nodes('kind'), text),
        ['kind: {eq: APPROVED}', 'kind: {eq: DISAPPROVED}'],
      ),
    ],
    order: [
      ordered(
        (direction) => `caseDecisions(first: 3, filter: {caseId: {eq: $case}},
          orderBy: {field: DECISION_NUMBER, direction: ${direction}}) { nodes { decisionNumber } }`,
      ),
    ],
    count: [look(decisions('totalCount'))],
    history: [among(events('decideCase'), 'D02', 'D02x')],
    'partner history': [
      beside(
        ofCase(`partnerHistory(first: 20) { ${nodes('partnerStatus pendingWith { office }')} }`),
        'D02',
      ),
    ],
    'partner snapshot': [
      beside(ofCase('partnerStatus partnerPendingWith { office since }'), 'D02'),
    ],
  },
  references: [reference('state', toCase, `stateDecisions(first: 3) { nodes { ${outcome} } }`)],
  commands: [
    command(
      'declineLoa',
      ({ case: caseId }) => ({ caseId, expectedOfferVersion: 9, reason: 'No.' }),
      'D02',
    ),
    command(
      'decideCase',
      ({ case: caseId }) => ({
        caseId,
        decision: 'SUSPENDED',
        reason: 'No.',
        expectedCaseVersion: 1,
      }),
      'D02',
    ),
  ],
};

const adjudications = (fields: string, more = '') =>
  ofCase(`discrepancyAdjudications(first: 3 ${more}) { ${fields} }`);

/** D23: what a purchaser reports, and what becomes of it. */
export const discrepancyReport: RowWays = {
  looks: {
    ...none,
    'field of the case': [
      look(
        adjudications('nodes { status claimedValue explanation report { textOfReport } }'),
        'D02',
      ),
      look(
        ofCase(`discrepancyReports(first: 3) { ${nodes('textOfReport adjudication { status }')} }`),
        'D02',
      ),
    ],
    'root query': [
      look(
        'discrepancyReport(reportNumber: $report) { status textOfReport history { text } adjudication { status } }',
      ),
    ],
    list: [look(reports('nodes { textOfReport }'))],
    'list of a parent': [
      look(country(cases('nodes { discrepancyReports(first: 3) { totalCount } }')), 'D02'),
    ],
    filter: [
      filtered(
        (text) => reports(nodes('kind'), text),
        ['kind: {eq: SHORTAGE}', 'kind: {eq: DAMAGE}'],
      ),
      filtered(
        (text) => adjudications(nodes('status'), text),
        ['filter: {status: {eq: DENIED}}', 'filter: {status: {eq: CREDITED}}'],
        'D02',
      ),
    ],
    order: [
      ordered(
        (
          direction,
        ) => `discrepancyReports(first: 3, filter: {reportNumber: {in: [$report, $otherReport]}},
          orderBy: {field: CLAIMED_VALUE, direction: ${direction}}) { nodes { reportNumber } }`,
      ),
    ],
    count: [look(reports('totalCount')), look(adjudications('totalCount'), 'D02')],
    history: [among(events('Discrepancy'), 'D02', 'D02x')],
    'work list': [beside(waiting('$report'))],
  },
  references: [
    reference('partner', toReport, 'textOfReport status'),
    reference('partner', toCase, 'discrepancyReports(first: 3) { totalCount }'),
    reference('dod', toReport, 'adjudication { status explanation }'),
    reference('dod', toCase, 'discrepancyAdjudications(first: 3) { totalCount }', 'D02'),
  ],
  commands: [
    command(
      'validateDiscrepancy',
      ({ case: caseId, report }) => ({ caseId, reportNumber: report }),
      'D02',
    ),
    command('requestReconsideration', ({ report }) => ({ reportNumber: report, reason: 'No.' })),
    command('contestDecision', ({ report }) => ({ reportNumber: report, reason: 'No.' })),
  ],
};
