/** Which layer may import which. docs/architecture.md explains why. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Types may refer to each other; running code may not. Cut the part that both need out.',
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
      comment:
        'The kernel serves every program and imports none of ours. Move what it needs into it, or hand it in.',
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
      comment:
        'They meet in the supergraph and in published tables, never in code. Publish the fact, or ask through the graph.',
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
      comment:
        'Values of drizzle, postgres and db belong in *.queries.ts, *.commands.ts or main.ts, so that every statement is found there. Move the statement, or import the type only.',
      severity: 'error',
      from: { path: '^subgraphs/', pathNot: '([.](queries|commands|test)|/main)[.]ts$' },
      to: {
        path: '(^db/|node_modules/(drizzle-orm|postgres)/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'tables-belong-to-one-subgraph',
      comment:
        "Another agency's tables are closed to this one. Read what it publishes: @concord/db/published.",
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^db/src/tables/([^/]+)/', pathNot: '^db/src/tables/($1|published)/' },
    },
    {
      name: 'policies-are-pure',
      comment:
        'A policy sees a viewer and a model, so that it can be tested as a table. Hand in what it needs to know.',
      severity: 'error',
      from: { path: '[.]policy[.]ts$' },
      to: { pathNot: '(^kernel/|[.]model[.]ts$|[.]policy[.]ts$|/policy/matrix[.]ts$|/generated/)' },
    },
    {
      name: 'resolvers-reach-data-through-loaders',
      comment:
        'A resolver that queries by itself costs a statement for each row. Go through the loader of the module.',
      severity: 'error',
      from: { path: '[.]resolvers[.]ts$' },
      to: { path: '[.]queries[.]ts$' },
    },
    {
      name: 'packages-are-entered-through-their-index',
      comment: 'Import the package by its name; export what you need from its src/index.ts.',
      severity: 'error',
      from: {
        path: '^(kernel|db|schema|gateway/explorer|gateway/src|subgraphs/[^/]+|programs|test)/',
      },
      to: {
        path: '^(kernel|db|schema|gateway/explorer|gateway|subgraphs/[^/]+|programs)/src/',
        pathNot: ['^$1/', '/src/index[.]ts$', '^db/src/tables/[^/]+/index[.]ts$'],
      },
    },
    {
      name: 'sources-do-not-import-tests',
      comment: 'What tests and sources both need belongs to the sources.',
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
