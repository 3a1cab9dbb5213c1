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
  toDocument,
} from './looks.ts';
import {
  cases,
  country,
  documents,
  events,
  nodes,
  noEvent,
  noGroups,
  noPartnerView,
  noSnapshot,
  nothingWaits,
  ofCase,
  ofDocument,
  twoCases,
  waiting,
} from './questions.ts';

/** D03: totals and terms. What a purchaser saw has none before the offer, whoever looks. */
export const totals = (isAfter: boolean): RowWays => ({
  looks: {
    'field of the case': [
      look(ofCase('totalValue majorDefenseEquipmentValue'), 'D02'),
      look(ofCase('documents { totalValue terms { amount } installments { amount } }'), 'D02'),
      beside(ofCase('possibleTransitions { command documentCode }'), 'D02'),
    ],
    'root query': [
      look(
        ofDocument('totalValue initialDeposit signer wholeDollars { totalValue } notes { text }'),
      ),
    ],
    list: [look(cases('nodes { totalValue }'), 'D02'), look(documents('nodes { totalValue }'))],
    'list of a parent': [look(country(cases('nodes { totalValue }')), 'D02')],
    filter: [
      filtered(
        (text) => cases(nodes('caseId'), text),
        ['totalValue: {gte: "1"}', 'totalValue: {lt: "1"}'],
        'D02',
      ),
      filtered(
        (text) => documents(nodes('code'), text),
        ['totalValue: {gte: "1"}', 'totalValue: {lt: "1"}'],
      ),
    ],
    order: [
      ordered(twoCases('TOTAL_VALUE'), 'D02'),
      ordered(
        (direction) => `loaDocuments(first: 5, filter: {caseId: {in: [$case, $otherCase]}},
          orderBy: {field: TOTAL_VALUE, direction: ${direction}}) { nodes { documentId } }`,
      ),
    ],
    count: [look(documents('totalCount'))],
    groups: [
      look(cases('aggregate { totalValue }', 'isFictional: {eq: true}'), 'D02'),
      look(
        documents(
          'aggregate(groupBy: [TYPE]) { type count totalValue }',
          'isFictional: {eq: true}',
        ),
      ),
    ],
    history: noEvent,
    'partner history': [
      (isAfter ? look : beside)(
        ofCase('partnerHistory(last: 1) { nodes { documents { totalValue } } }'),
        'D02',
      ),
    ],
    snapshot: [
      look(ofCase('snapshot(at: $at) { totalValue documents { totalValue } }'), 'D02', 'D02x'),
    ],
    'partner snapshot': [
      (isAfter ? look : beside)(
        ofCase('partnerSnapshot(at: $at) { documents { totalValue } }'),
        'D02',
      ),
    ],
    'work list': [beside(waiting('$case'))],
  },
  references: [
    reference('dod', toCase, 'totalValue documents { totalValue }', 'D02'),
    reference('dod', toDocument, 'totalValue'),
  ],
  commands: [
    command('submitForReview', ({ case: caseId }) => ({ caseId, documentCode: 'A01' }), 'D02'),
    command(
      'cancelDocument',
      ({ case: caseId }) => ({ caseId, documentCode: 'A01', reason: 'No.' }),
      'D02',
    ),
    command(
      'declineLoa',
      ({ case: caseId }) => ({
        caseId,
        documentCode: 'A01',
        expectedOfferVersion: 1,
        reason: 'No.',
      }),
      'D02',
    ),
  ],
});

const noField = 'No list of documents or cases is filtered by what is in a line.';
const noOrder = 'Nothing is put in the order of it.';
const noCount = 'Lines are not counted.';

/** D04: the lines as their purchaser is shown them. */
export const linePricing: RowWays = {
  looks: {
    'field of the case': [
      look(ofCase('documents { lines { unitPrice lineValue } }'), 'D02', 'D03'),
    ],
    'root query': [look(ofDocument('lines { unitPrice quantity description lineValue }'), 'D03')],
    list: [
      look(documents('nodes { lines { unitPrice } }'), 'D03'),
      look(cases('nodes { documents { lines { unitPrice } } }'), 'D02', 'D03'),
    ],
    'list of a parent': [
      look(country(cases('nodes { documents { lines { unitPrice } } }')), 'D02', 'D03'),
    ],
    filter: noField,
    order: noOrder,
    count: noCount,
    groups: noGroups,
    history: noEvent,
    'partner history': noPartnerView,
    snapshot: noSnapshot,
    'partner snapshot': noPartnerView,
    'work list': nothingWaits,
  },
  references: [reference('dod', toDocument, 'lines { unitPrice }', 'D03')],
  commands: [
    command(
      'submitDiscrepancyReport',
      ({ case: caseId }) => ({
        ...{ caseId, lineNumber: '002', kind: 'SHORTAGE', claimedValue: '500.00' },
        ...{ discoveredOn: today, textOfReport: 'One is missing.' },
      }),
      'D02',
    ),
    command(
      'recordDelivery',
      ({ case: caseId }) => ({
        ...{ caseId, lineNumber: '002', cumulativeQuantity: '1', deliveredOn: today },
      }),
      'D02',
    ),
  ],
};

/** D05: what the price of a line is built of. */
export const priceBuildUp: RowWays = {
  looks: {
    ...linePricing.looks,
    'field of the case': [
      look(
        ofCase('documents { lines { priceBuild { baseValue nonrecurringValue } } }'),
        'D02',
        'D03',
        'D04',
      ),
    ],
    'root query': [
      look(
        ofDocument(
          'lines { priceBuild { baseValue contractAdministrationValue administrativeRate { value } firstAcceptedOn } }',
        ),
        'D03',
        'D04',
      ),
    ],
    list: [
      look(documents('nodes { lines { priceBuild { baseValue } } }'), 'D03', 'D04'),
      look(
        cases('nodes { documents { lines { priceBuild { baseValue } } } }'),
        'D02',
        'D03',
        'D04',
      ),
    ],
    'list of a parent': [
      look(
        country(cases('nodes { documents { lines { priceBuild { baseValue } } } }')),
        'D02',
        'D03',
        'D04',
      ),
    ],
  },
  references: [reference('dod', toDocument, 'lines { priceBuild { baseValue } }', 'D03', 'D04')],
  commands: [
    command(
      'writeLoaDocument',
      ({ case: caseId }) => ({
        ...{ caseId, lines: [], terms: [], notes: [] },
      }),
      'D02',
    ),
  ],
};

/** D22: what was delivered on a line. */
export const deliveries: RowWays = {
  looks: {
    ...linePricing.looks,
    'field of the case': [
      look(
        ofCase('documents { lines { deliveredQuantity lastDeliveredOn } }'),
        'D02',
        'D03',
        'D04',
      ),
    ],
    'root query': [look(ofDocument('lines { deliveredQuantity lastDeliveredOn }'), 'D03', 'D04')],
    list: [
      look(documents('nodes { lines { deliveredQuantity } }'), 'D03', 'D04'),
      look(cases('nodes { documents { lines { lastDeliveredOn } } }'), 'D02', 'D03', 'D04'),
    ],
    'list of a parent': [
      look(
        country(cases('nodes { documents { lines { deliveredQuantity } } }')),
        'D02',
        'D03',
        'D04',
      ),
    ],
    history: [among(events('Delivery'), 'D02', 'D02x')],
  },
  references: [reference('dod', toDocument, 'lines { deliveredQuantity }', 'D03', 'D04')],
  commands: [
    command(
      'recordDelivery',
      ({ case: caseId }) => ({
        ...{ caseId, lineNumber: '001', cumulativeQuantity: '1', deliveredOn: today },
      }),
      'D02',
    ),
    command(
      'completeSupplyServices',
      ({ case: caseId }) => ({ caseId, completedOn: today }),
      'D02',
    ),
  ],
};
