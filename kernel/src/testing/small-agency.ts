import { parse } from 'graphql';
import type { ReportFault } from '../faults/mask-fault.ts';
import { createDecide } from '../policy/decide.ts';
import type { FieldPolicy } from '../policy/enforce-field-classes.ts';
import type { Matrix } from '../policy/matrix.ts';
import { dateScalar } from '../scalars/date.ts';
import { createSubgraph, type Subgraph } from '../subgraph/create-subgraph.ts';

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  directive @dataClass(is: DataClass!) on OBJECT | FIELD_DEFINITION
  enum DataClass { REFERENCE HEADER STATUS TOTALS }
  scalar Date
  type Query {
    case(caseId: String!): Case @dataClass(is: HEADER)
    cases(filter: Filter): [Case!] @dataClass(is: HEADER)
    records: [Record!] @dataClass(is: REFERENCE)
    broken: String @dataClass(is: REFERENCE)
    brokenDate: Date @dataClass(is: REFERENCE)
    on(date: Date): Date @dataClass(is: REFERENCE)
  }
  input Filter { purchaser: String and: [Filter!] }
  union Record = Case | Note
  type Case @key(fields: "caseId") @dataClass(is: HEADER) {
    caseId: String!
    purchaser: String!
    status: String @dataClass(is: STATUS)
    total: String @dataClass(is: TOTALS)
    note: Note @dataClass(is: REFERENCE)
  }
  type Note @key(fields: "number writtenOn") @dataClass(is: STATUS) {
    number: Int!
    writtenOn: Date!
    status: String
  }
`);

type Class = 'REFERENCE' | 'HEADER' | 'STATUS' | 'TOTALS';

const matrix: Matrix<Class> = {
  REFERENCE: { DSCA_CASE: 'R', HR_VET: 'R', P_PROC: 'R', P_FIN: 'R', AUDIT: 'R', PUBLIC: 'R' },
  HEADER: {
    DSCA_CASE: 'R',
    HR_VET: 'R',
    P_PROC: 'R if OWN_COUNTRY',
    P_FIN: 'R if OWN_COUNTRY',
    AUDIT: 'R',
  },
  STATUS: { DSCA_CASE: 'R', SCO: 'R if OWN_COUNTRY' },
  TOTALS: { DSCA_CASE: 'R', P_PROC: 'R if OWN_COUNTRY and AFTER_OFFER', AUDIT: 'R if UNSURE' },
};

interface CaseRow {
  readonly __typename: 'Case';
  readonly caseId: string;
  readonly purchaser: string;
  readonly status: string;
  readonly total: string;
  readonly isOffered: boolean;
  readonly note: unknown;
}

const note = { __typename: 'Note', number: 1, writtenOn: '2026-03-02', status: 'DRAFT' };
const cases: readonly CaseRow[] = [
  ['BN-B-UAA', 'QXB', true],
  ['BN-B-UAB', 'QXB', false],
  ['QN-D-SAA', 'QXN', true],
].map(([caseId, purchaser, isOffered], index) => ({
  __typename: 'Case',
  caseId: String(caseId),
  purchaser: String(purchaser),
  isOffered: isOffered === true,
  status: `status ${index}`,
  total: `${index}.00`,
  note,
}));

const policy: FieldPolicy = {
  decide: createDecide<Class, 'OWN_COUNTRY' | 'AFTER_OFFER' | 'UNSURE'>(
    matrix,
    ['OWN_COUNTRY', 'AFTER_OFFER', 'UNSURE'],
    {},
  ) as FieldPolicy['decide'],
  dataClasses: Object.keys(matrix),
  sensitiveClasses: [],
  rowConditions: {
    Case(condition, viewer, row) {
      if (condition === 'UNSURE') {
        throw new Error('a rule that cannot make up its mind');
      }
      const { purchaser, isOffered } = row as CaseRow;
      return condition === 'AFTER_OFFER' ? isOffered : purchaser === viewer.country;
    },
  },
};

const resolvers = {
  Date: dateScalar,
  Query: {
    case: (_root: unknown, { caseId }: { caseId: string }) =>
      cases.find((each) => each.caseId === caseId) ?? null,
    cases: () => cases,
    records: () => [...cases, note],
    broken: () => {
      throw new Error('connect ECONNREFUSED 10.0.0.5:5432');
    },
    brokenDate: () => 'the secret 1776',
    on: (_root: unknown, { date }: { date: string }) => date,
  },
  Record: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
  Case: {
    __resolveReference: ({ caseId }: { caseId: string }) =>
      cases.find((each) => each.caseId === caseId) ?? null,
  },
  Note: { __resolveReference: (reference: unknown) => reference },
};

/** An agency of three cases, whose policy can be changed. The caller must stop it. */
export function createSmallAgency(
  report: ReportFault = () => undefined,
  changes: Partial<FieldPolicy> = {},
): Promise<Subgraph> {
  return createSubgraph({
    name: 'dod',
    typeDefs,
    resolvers,
    policy: { ...policy, ...changes },
    createContext: (base) => base,
    watch: { report, recordAccess: () => undefined },
  });
}
