import { existsSync, readFileSync } from 'node:fs';
import {
  type Decision,
  type FieldPolicy,
  publicViewer,
  type Role,
  roles,
  type Viewer,
} from '@concord/kernel';
import { readTypeDefs, type SubgraphName, subgraphNames } from '@concord/schema';
import { dodPolicy } from '@concord/subgraph-dod';
import { partnerPolicy } from '@concord/subgraph-partner';
import { statePolicy } from '@concord/subgraph-state';
import { Kind } from 'graphql';
import { describe, expect, it } from 'vitest';

/** The rows of the authorization matrix that the three agencies decide by now, as its own text has them. */
const table = `
| D01 Public case facts (published notice, status PUBLIC) | R | R | R | R | R | R | R | R | R | R | R | R | R | R |
| D02 Case header: identifier, description, collapsed status (2.10.1a), AOD, OED - also before offer, as SCIP does | RW | R | RWb | Ra | Rc | R | R | Rh | Ra | Ra | - | - | - | Rj |
| D02x Exact internal status, pendingWith office, holds, CDEF | RW | R | RWb | Ra | Rc | R | R | - | - | - | - | - | - | Rj |
| D03 LOA totals, terms, OED (offered) | RW | RW | RWb | Ra | Rc | R | R | - | Rad | Rad | - | - | - | Rj |
| D04 Line pricing, estimated (customer-visible level) | RW | R | RWb | Ra | Rc | R | R | - | Rad | Rad | - | - | - | Rj |
| D05 Price build-up, contractor data | R | R | RWb | - | - | - | - | - | - | - | - | - | - | Rj |
| D07 LOR internal assessment, IA notes | R | - | RWb | Ra | Rc | - | - | - | - | - | - | - | - | Rj |
| D08 Country team assessment | R | - | R | RWa | RWc | R | R | R | - | - | - | - | - | Rj |
| D09 State decision outcome | R | R | R | R | R | RWA | R | R | Rade | Rade | - | - | - | Rj |
| D10 Clearance rationale, memos, nonconcurs | Re | - | Re | - | - | RW | RW | RW | - | - | - | - | - | Rj |
| D06 LOR text + attachments | R | - | RWb(assess) | Ra | Rc | R | R | - | RWa | Ra | - | - | - | Rj |
| D11 CN draft/tiered review | R | - | Rb | - | - | RWA | RW | R | - | - | - | Rg(tiered) | - | Rj |
| D12 CN transmitted, unclassified, published | R | R | R | R | R | R | R | R | Ri | Ri | Ri | R | Ri | R |
| D19 Case ledger (obligation, disbursement) | R | RWA | Rb | Ra | Rc | R(totals) | - | - | Ra(case totals) | Ra | - | - | - | R(all) |
| D22 Deliveries, shipments | R | R | RWb | Ra | Rc | R | - | - | Ra | Ra | - | - | - | Rj |
| D23 SDR | R | R | RWAb | Ra | Rc | - | - | - | RWa | Ra | - | - | - | Rj |
| D28 Release/disclosure determinations | R | - | RWb | Re | Rc | R | R | - | - | - | - | - | - | Rj |
| D30 Reference data, thresholds, rates | R | RW(finance) | R | R | R | RW(thresholds) | RW(thresholds) | R | R | R | R | R | R | R |
`.trim();

/** Rows that the table does not have, in its form: what they are like stands in them. */
const derivedTable = `
| S01 Answer to an offer: read as D03, after whose offer it comes; given by the purchaser who signs | R | R | Rb | Ra | Rc | R | R | - | RWa | Ra | - | - | - | Rj |
| S02 Work list: what waits for a purchaser, to its own officers | - | - | - | - | - | - | - | - | Ra | Ra | - | - | - | - |
| S03 Giving a command on a case: everyone may try, and the table of transitions says who succeeds | R | R | R | R | R | R | R | R | R | R | R | R | R | R |
`.trim();

/** The roles of its columns. P_OTHER is no role of its own: it is a purchaser before another's record. */
const columns: readonly (Role | 'P_OTHER')[] = [
  'DSCA_CASE',
  'DSCA_FIN',
  'IA_CM',
  'SCO',
  'CCMD',
  'RSAT',
  'L_PM',
  'HR_VET',
  'P_PROC',
  'P_FIN',
  'P_OTHER',
  'CONG',
  'PUBLIC',
  'AUDIT',
];

/** What the letters ask of the row, in the words of the agencies' matrices. */
const askedOfTheRow: Readonly<Record<string, string>> = {
  a: 'OWN_COUNTRY', // own country only
  b: 'OWN_AGENCY', // own implementing agency
  c: 'OWN_AREA', // own area of responsibility
  d: 'AFTER_OFFER', // after offer
  g: 'IN_TIERED_REVIEW', // of the committee's material: what is in tiered review
  i: 'PUBLISHED', // published only
};
/** What the letters ask of the viewer, who then is given nothing at all if it is not so. */
const askedOfTheViewer: Readonly<Record<string, (viewer: Viewer) => Viewer>> = {
  g: (viewer) => ({ ...viewer, committee: 'SFRC' }), // committee of jurisdiction
  j: (viewer) => ({ ...viewer, purpose: 'audit' }), // purpose audit
};
// The letter e (outcome only) asks nothing of the row: why it was decided so has a class of its own.
// The letter h (redacted: nothing proprietary or personal) asks nothing: a header holds neither.

const policies: Readonly<Record<SubgraphName, FieldPolicy>> = {
  dod: dodPolicy,
  state: statePolicy,
  partner: partnerPolicy,
};

/** Which row of the table decides each class. */
const rowOfClass: Readonly<Record<SubgraphName, Readonly<Record<string, string>>>> = {
  dod: {
    REFERENCE: 'D30',
    CASE_HEADER: 'D02',
    CASE_INTERNAL_STATUS: 'D02x',
    LOA_TOTALS: 'D03',
    LETTER_ASSESSMENT: 'D07',
    LINE_PRICING: 'D04',
    PRICE_BUILD_UP: 'D05',
    COUNTRY_TEAM_ASSESSMENT: 'D08',
    CASE_LEDGER: 'D19',
    DELIVERY: 'D22',
    DISCREPANCY: 'D23',
    RELEASE_DETERMINATION: 'D28',
    RELEASE_CONDITIONS: 'D28',
    // Which cases may be linked to a draft, beside the header that opens them.
    NOTIFICATION_DRAFT: 'D11',
    CASE_COMMAND: 'S03',
  },
  state: {
    REFERENCE: 'D30',
    NOTIFICATION: 'D12',
    NOTIFICATION_DRAFT: 'D11',
    // How a review by Congress ended is an outcome that State decides on.
    NOTIFICATION_CLEARANCE: 'D09',
    STATE_DECISION: 'D09',
    DECISION_RATIONALE: 'D10',
  },
  partner: {
    REFERENCE: 'D30',
    PUBLIC_RECORD: 'D01',
    LETTER_OF_REQUEST: 'D06',
    LOA_RESPONSE: 'S01',
    DISCREPANCY_REPORT: 'D23',
    WORK_LIST: 'S02',
  },
};

/** Who writes which part of the reference data, and where it is; the rest of it has no row yet. */
const ownerOfPart: Readonly<Record<string, SubgraphName>> = { thresholds: 'state' };

/** Where an agency is narrower than the table: what it has in the cell instead, and why. */
const narrower: Readonly<Record<string, { readonly cell: string; readonly why: string }>> = {
  'dod NOTIFICATION_DRAFT CONG': {
    cell: '-',
    why: 'Congress reads no case (D02), so no link to one either.',
  },
  'dod CASE_LEDGER P_PROC': {
    cell: '-',
    why: 'The sums of a case only, and its login cannot read what lines are obligated for.',
  },
  'dod CASE_LEDGER P_FIN': {
    cell: '-',
    why: 'Its login cannot read what lines are obligated for.',
  },
  'dod CASE_LEDGER AUDIT': {
    cell: 'Rj',
    why: 'It reads cases for the purpose of an audit only (D02), and a line is of a case.',
  },
  'dod DISCREPANCY P_PROC': {
    cell: 'Ra',
    why: 'It writes its reports at the partner-facing program.',
  },
  'dod RELEASE_DETERMINATION SCO': {
    cell: 'Ra',
    why: 'It reads headers of its own country only (D02), and a determination is of a case.',
  },
  'dod RELEASE_CONDITIONS SCO': {
    cell: '-',
    why: 'The outcome only (e), which is a class of its own.',
  },
  'state STATE_DECISION IA_CM': {
    cell: 'Rb',
    why: 'It reads headers of its own agency only (D02), and a decision names its case.',
  },
  'state STATE_DECISION SCO': {
    cell: 'Ra',
    why: 'It reads headers of its own country only (D02), and a decision names its case.',
  },
  'state STATE_DECISION CCMD': {
    cell: 'Rc',
    why: 'It reads headers of its own area only (D02), and a decision names its case.',
  },
  'state NOTIFICATION_CLEARANCE P_PROC': {
    cell: '-',
    why: 'A purchaser learns from its offer that nothing of Congress stands against it.',
  },
  'state NOTIFICATION_CLEARANCE P_FIN': {
    cell: '-',
    why: 'A purchaser learns from its offer that nothing of Congress stands against it.',
  },
  'state DECISION_RATIONALE DSCA_CASE': {
    cell: '-',
    why: 'The outcome only (e), which is a class of its own (D09).',
  },
  'state DECISION_RATIONALE IA_CM': {
    cell: '-',
    why: 'The outcome only (e), which is a class of its own (D09).',
  },
  'partner DISCREPANCY_REPORT IA_CM': {
    cell: 'Rb',
    why: 'Its decision on a report is a fact of Defense, kept there.',
  },
};

const cells = new Map(
  `${table}\n${derivedTable}`.split('\n').flatMap((line) => {
    const [name = '', ...texts] = line.split('|').slice(1, -1);
    const row = name.trim().split(' ')[0] ?? '';
    return columns.map((role, index) => [`${row} ${role}`, (texts[index] ?? '').trim()] as const);
  }),
);

const everyCell = subgraphNames.flatMap((agency) =>
  Object.entries(rowOfClass[agency]).flatMap(([dataClass, row]) =>
    roles.map((role) => ({
      agency,
      dataClass,
      row,
      role,
      cell: cells.get(`${row} ${role}`) ?? 'no cell',
      held:
        narrower[`${agency} ${dataClass} ${role}`]?.cell ??
        cells.get(`${row} ${role}`) ??
        'no cell',
      isNarrower: `${agency} ${dataClass} ${role}` in narrower,
    })),
  ),
);

const actions = { read: 'R', write: 'W', approve: 'A' } as const;

/** What a cell of the table says about an action at an agency. */
function expected(
  cell: string,
  action: keyof typeof actions,
  agency: SubgraphName,
): Decision<string> {
  const [, letters = '', conditions = '', part] =
    /^([RWA]+|-)([a-j]*)(?:\(([\w ]+)\))?$/.exec(cell) ?? [];
  const isElsewhere = action !== 'read' && part !== undefined && ownerOfPart[part] !== agency;
  if (!letters.includes(actions[action]) || isElsewhere) {
    return { kind: 'never' };
  }
  const ofRow = [...conditions].flatMap((letter) => askedOfTheRow[letter] ?? []);
  return ofRow.length === 0 ? { kind: 'always' } : { kind: 'when', alternatives: [ofRow] };
}

function viewerWith(role: Role, cell: string): Viewer {
  const viewer: Viewer = { ...publicViewer, subject: 'somebody', roles: [role] };
  return [...cell].reduce((given, letter) => askedOfTheViewer[letter]?.(given) ?? given, viewer);
}

describe('the matrices of the three agencies', () => {
  it.each(everyCell)(
    '$agency gives $role for $dataClass what $row says: $cell',
    ({ agency, dataClass, role, cell, held }) => {
      for (const action of Object.keys(actions) as (keyof typeof actions)[]) {
        const decision = policies[agency].decide(
          viewerWith(role, `${cell}${held}`),
          dataClass,
          action,
        );
        expect([action, decision]).toEqual([action, expected(held, action, agency)]);
      }
    },
  );

  it.each(everyCell.filter(({ cell, isNarrower }) => /[gj]/.test(cell) && !isNarrower))(
    '$agency gives $role nothing of $dataClass without what $cell asks of the viewer',
    ({ agency, dataClass, role }) => {
      const without = { ...publicViewer, roles: [role] };
      for (const viewer of [without, { ...without, purpose: 'curiosity', committee: 'SASC' }]) {
        expect(policies[agency].decide(viewer, dataClass, 'read')).toEqual({ kind: 'never' });
      }
    },
  );

  it.each(subgraphNames)('%s has a row for each class of its SDL, and no others', (agency) => {
    const inSdl = readTypeDefs(agency).definitions.flatMap((node) =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'DataClass'
        ? (node.values ?? []).map(({ name }) => name.value)
        : [],
    );
    const rows = Object.keys(rowOfClass[agency]);
    expect(rows).toEqual(expect.arrayContaining(inSdl));
    expect([...policies[agency].dataClasses].sort()).toEqual(rows.sort());
  });

  it.each(subgraphNames)('%s gives a viewer without a role nothing', (agency) => {
    for (const dataClass of policies[agency].dataClasses) {
      for (const given of [[], ['P_OTHER'], ['ADMIN'], ['__proto__'], ['toString']]) {
        const viewer = { ...publicViewer, roles: given as Role[] };
        expect(policies[agency].decide(viewer, dataClass)).toEqual({ kind: 'never' });
      }
    }
  });

  it.each(subgraphNames)('%s gives a viewer nothing of a class it does not know', (agency) => {
    const viewer: Viewer = { ...publicViewer, roles: ['RSAT'] };
    expect(policies[agency].decide(viewer, 'TOP_SECRET')).toEqual({ kind: 'never' });
  });

  it('give several roles together what each gives alone', () => {
    for (const agency of subgraphNames) {
      for (const dataClass of policies[agency].dataClasses) {
        for (const first of roles) {
          for (const second of roles) {
            const decide = (given: Role[]) =>
              policies[agency].decide({ ...publicViewer, roles: given }, dataClass);
            const [one, other, both] = [decide([first]), decide([second]), decide([first, second])];
            expect([first, second, both]).toEqual([first, second, together(one, other)]);
          }
        }
      }
    }
  });
});

function together(one: Decision<string>, other: Decision<string>): Decision<string> {
  if (one.kind === 'always' || other.kind === 'always') {
    return { kind: 'always' };
  }
  const alternatives = [one, other].flatMap((decision) =>
    decision.kind === 'when' ? decision.alternatives : [],
  );
  return alternatives.length === 0 ? { kind: 'never' } : { kind: 'when', alternatives };
}

describe('the table', () => {
  it('has a column for every role', () => {
    expect(columns.filter((role) => role !== 'P_OTHER').sort()).toEqual([...roles].sort());
    expect(
      [...cells.values()].every((cell) => /^(?:[RWA]+[a-j]*(?:\([\w ]+\))?|-)$/.test(cell)),
    ).toBe(true);
  });

  it('gives a purchaser before another’s record no more than it gives the public', () => {
    for (const row of new Set([...cells.keys()].map((key) => key.split(' ')[0]))) {
      expect(cells.get(`${row} P_OTHER`)).toBe(cells.get(`${row} PUBLIC`));
    }
  });

  it('has the answer to an offer read by those who read its totals, once it is offered', () => {
    for (const role of columns) {
      const readsOf = (row: string) => (cells.get(`${row} ${role}`) ?? '').replaceAll(/[WAd]/g, '');
      expect([role, readsOf('S01')]).toEqual([role, readsOf('D03')]);
    }
  });

  const reference = new URL('../../../shared/domain.md', import.meta.url);
  it.runIf(existsSync(reference))('is written as in the reference', () => {
    const text = readFileSync(reference, 'utf8');
    for (const line of table.split('\n')) {
      expect(text).toContain(line);
    }
  });
});
