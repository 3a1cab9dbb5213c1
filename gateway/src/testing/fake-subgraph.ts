import type { SubgraphRequest, SubgraphResponse, Transport } from '@concord/kernel';
import { buildSchema, graphql } from 'graphql';

/** A transport to an invented subgraph, which remembers what it was asked and can be told to fail. */
export interface FakeSubgraph extends Transport {
  readonly asked: { request: SubgraphRequest; token: string | null; deadlineMs: number }[];
  /** Answers everything this way until it is given null again. */
  fail(how: ((deadlineMs: number) => Promise<SubgraphResponse>) | null): void;
}

const federationTypes = 'scalar _Any';

const dodTypes = `${federationTypes}
  type Query {
    case(caseId: String!): Case
    cases(first: Int, last: Int): CaseConnection
    inbox: [Item!]
    _entities(representations: [_Any!]!): [_Entity]!
  }
  type Mutation { rename(caseId: String!, description: String!): Case }
  type Case {
    caseId: String! description: String total: Int status: String deliberation: String
    purchaser: Country lines(first: Int): LineConnection
  }
  type CaseConnection { nodes: [Case!]! totalCount: Int! }
  type Line { number: Int! parts(first: Int): LineConnection }
  type LineConnection { nodes: [Line!]! }
  type Country { code: String! }
  type Note { text: String! label: String }
  union Item = Note | Country | Case
  union _Entity = Case | Country`;

const stateTypes = `${federationTypes}
  type Query {
    country(code: String!): Country
    countries(first: Int): CountryConnection
    _entities(representations: [_Any!]!): [_Entity]!
  }
  type CountryConnection { nodes: [Country!]! }
  type Country { code: String! name: String region: String capital: String! }
  type Case { caseId: String! review: Review label: Int }
  type Review { step: String! note: String }
  union _Entity = Case | Country`;

const cases = ['BN-B-UAA', 'BN-B-UAB', 'QN-D-SAA'].map((caseId, index) => ({
  __typename: 'Case',
  caseId,
  description: `case ${index + 1}`,
  total: index * 100,
  status: 'IN_REVIEW',
  purchaser: { __typename: 'Country', code: index === 2 ? 'QON' : 'BND' },
}));
const countries = ['BND', 'QON'].map((code) => ({
  __typename: 'Country',
  code,
  name: `name of ${code}`,
  region: 'EUR',
  capital: `capital of ${code}`,
}));

/** The subgraph of cases. */
export function createDod(root: Record<string, unknown> = {}): FakeSubgraph {
  return createFake(dodTypes, {
    case: ({ caseId }: { caseId: string }) => cases.find((each) => each.caseId === caseId),
    cases: () => ({ nodes: cases, totalCount: cases.length }),
    inbox: () => [
      { __typename: 'Note', text: 'hello', label: 'greeting' },
      { __typename: 'Country', code: 'BND' },
      { __typename: 'Case', caseId: 'BN-B-UAA', description: 'case 1' },
    ],
    rename: ({ caseId, description }: { caseId: string; description: string }) => ({
      ...cases.find((each) => each.caseId === caseId),
      description,
    }),
    ...root,
  });
}

/** The subgraph of countries and reviews. */
export function createState(root: Record<string, unknown> = {}): FakeSubgraph {
  return createFake(stateTypes, {
    country: ({ code }: { code: string }) => countries.find((each) => each.code === code),
    countries: () => ({ nodes: countries }),
    _entities: ({ representations }: { representations: Record<string, unknown>[] }) =>
      representations.map(({ __typename, code, caseId }) =>
        __typename === 'Country'
          ? (countries.find((each) => each.code === code) ?? null)
          : { __typename, caseId, label: 7, review: { step: `review of ${String(caseId)}` } },
      ),
    ...root,
  });
}

function createFake(types: string, rootValue: Record<string, unknown>): FakeSubgraph {
  const schema = buildSchema(types);
  const asked: FakeSubgraph['asked'] = [];
  let failure: ((deadlineMs: number) => Promise<SubgraphResponse>) | null = null;
  return {
    asked,
    fail(how) {
      failure = how;
    },
    async execute(request, token, deadlineMs) {
      asked.push({ request, token, deadlineMs });
      if (failure !== null) {
        return failure(deadlineMs);
      }
      const result = await graphql({
        schema,
        rootValue,
        source: request.query,
        variableValues: { ...request.variables },
      });
      return JSON.parse(JSON.stringify(result)) as SubgraphResponse;
    },
    close: async () => undefined,
  };
}
