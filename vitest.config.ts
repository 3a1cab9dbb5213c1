import { defineConfig } from 'vitest/config';

/** Workspace packages resolve to their TypeScript sources, so that no test needs a build. */
const resolve = {
  conditions: ['source'],
  // Vite would load graphql's ESM copy here and Node its CommonJS copy inside @apollo/*.
  alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
};
const ssr = { resolve: { conditions: ['source'] } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          include: ['{kernel,db,schema,gateway,subgraphs/*}/src/**/*.test.ts'],
        },
      },
      { resolve, ssr, test: { name: 'contract', include: ['test/contract/**/*.test.ts'] } },
      {
        resolve,
        ssr,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
