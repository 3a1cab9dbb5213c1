/** Which layer may import which. docs/architecture.md explains why. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Types may refer to each other; running code may not. Cut the part that both need out.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      comment: 'An undeclared workspace package does not resolve, and so would escape every rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'kernel-stands-alone',
      severity: 'error',
      from: { path: '^kernel/' },
      to: { path: '^(db|schema|gateway|subgraphs|programs|test)/' },
    },
    {
      name: 'schema-and-db-know-only-the-kernel',
      comment: 'The treaty and the tables serve every program and depend on none.',
      severity: 'error',
      from: { path: '^(schema|db)/' },
      to: { path: '^(gateway|subgraphs|programs|test)/|^(schema|db)/', pathNot: '^$1/' },
    },
    {
      name: 'subgraphs-do-not-know-each-other',
      comment: 'They meet in the supergraph, never in code.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^(subgraphs/[^/]+|gateway|programs|test)/', pathNot: '^subgraphs/$1/' },
    },
    {
      name: 'gateway-holds-no-data',
      comment: 'It authenticates, plans and joins; whatever it shows comes through a transport.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^(db|subgraphs|programs|test)/' },
    },
    {
      name: 'only-queries-speak-sql',
      severity: 'error',
      from: { path: '^subgraphs/', pathNot: '([.](queries|commands|test)|/main)[.]ts$' },
      to: {
        path: '(^db/|node_modules/(drizzle-orm|postgres)/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'tables-belong-to-one-subgraph',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^db/src/tables/([^/]+)/', pathNot: '^db/src/tables/($1|published)/' },
    },
    {
      name: 'policies-are-pure',
      comment: 'A policy sees a viewer and a model, so that it can be tested as a table.',
      severity: 'error',
      from: { path: '[.]policy[.]ts$' },
      to: { pathNot: '(^kernel/|[.]model[.]ts$|[.]policy[.]ts$|/policy/matrix[.]ts$|/generated/)' },
    },
    {
      name: 'resolvers-reach-data-through-loaders',
      severity: 'error',
      from: { path: '[.]resolvers[.]ts$' },
      to: { path: '[.]queries[.]ts$' },
    },
    {
      name: 'packages-are-entered-through-their-index',
      severity: 'error',
      from: { path: '^(kernel|db|schema|gateway/explorer|gateway|subgraphs/[^/]+|programs|test)/' },
      to: {
        path: '^(kernel|db|schema|gateway/explorer|gateway|subgraphs/[^/]+|programs)/src/',
        pathNot: ['^$1/', '/src/index[.]ts$', '^db/src/tables/[^/]+/index[.]ts$'],
      },
    },
    {
      name: 'sources-do-not-import-tests',
      severity: 'error',
      from: { pathNot: '([.]test[.]ts$|^test/|/testing/)' },
      to: { path: '([.]test[.]ts$|^test/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default'],
    },
  },
};
