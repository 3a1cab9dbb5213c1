import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createDecide } from '../policy/decide.ts';
import { publicViewer, type Viewer } from '../viewer/viewer.ts';
import { createSubgraph } from './create-subgraph.ts';
import type { Access } from './watch.ts';

const typeDefs = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  directive @dataClass(is: DataClass!) on OBJECT | FIELD_DEFINITION
  enum DataClass { OPEN CLOSED SECRET }
  type Query {
    name: String @dataClass(is: OPEN)
    closed: String @dataClass(is: CLOSED)
    secret: String @dataClass(is: SECRET)
  }`);
const matrix = {
  OPEN: { PUBLIC: 'R', RSAT: 'R', AUDIT: 'R' },
  CLOSED: { RSAT: 'R', AUDIT: 'R' },
  SECRET: { RSAT: 'R' },
};
const rsat: Viewer = { ...publicViewer, subject: 'officer', roles: ['RSAT'] };

async function accessesOf(viewer: Viewer, query: string): Promise<readonly Access[]> {
  const accesses: Access[] = [];
  const subgraph = await createSubgraph({
    name: 'test',
    typeDefs,
    resolvers: { Query: { name: () => 'a', closed: () => 'c', secret: () => 'b' } },
    policy: {
      decide: createDecide(matrix, [], {}) as never,
      dataClasses: Object.keys(matrix),
      sensitiveClasses: ['SECRET'],
      rowConditions: {},
    },
    createContext: (base) => base,
    watch: { report: () => undefined, recordAccess: (access) => accesses.push(access) },
  });
  await subgraph.execute({ query }, viewer);
  await subgraph.stop();
  return accesses;
}

describe('what is remembered of a request', () => {
  it('is nothing where nothing sensitive was asked', async () => {
    expect(await accessesOf(publicViewer, '{ name }')).toEqual([]);
    expect(await accessesOf(rsat, '{ name closed }')).toEqual([]);
  });

  it('is a denial, with its field and class', async () => {
    expect(await accessesOf(publicViewer, '{ name secret }')).toEqual([
      {
        subgraph: 'test',
        viewer: publicViewer,
        denied: [{ field: 'Query.secret', dataClass: 'SECRET', occurrences: 1 }],
        opened: [],
      },
    ]);
  });

  it('is all that an auditor opened, but what everyone may read', async () => {
    const audit: Viewer = { ...publicViewer, subject: 'auditor', roles: ['AUDIT'] };
    expect(await accessesOf(audit, '{ name }')).toEqual([]);
    expect(await accessesOf(audit, '{ name closed }')).toMatchObject([{ opened: ['CLOSED'] }]);
  });

  it('is that a sensitive class was opened, and by whom', async () => {
    expect(await accessesOf(rsat, '{ secret }')).toEqual([
      { subgraph: 'test', viewer: rsat, denied: [], opened: ['SECRET'] },
    ]);
  });
});
