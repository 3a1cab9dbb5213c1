import { defineConfig } from 'vitest/config';

/** Workspace packages resolve to their TypeScript sources, so that no test needs a build. */
const resolve = {
  conditions: ['source'],
  // Vite would load graphql's ESM copy here and Node its CommonJS copy inside @apollo/*.
  alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
};
const ssr = { resolve: { conditions: ['source'] } };
/** The global setup is loaded by vitest itself. */
const environments = { __vitest__: { resolve: { conditions: ['source'] } } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          include: [
            '{kernel,schema,gateway,subgraphs/*}/src/**/*.test.ts',
            'gateway/explorer/{src,browser}/**/*.test.ts',
          ],
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'database',
          include: ['db/src/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { resolve, ssr, test: { name: 'contract', include: ['test/contract/**/*.test.ts'] } },
      {
        resolve,
        ssr,
        environments,
        test: {
          name: 'integration',
          include: ['test/{authorization,faults,journeys}/**/*.test.ts'],
          globalSetup: ['test/harness/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        ssr,
        environments,
        test: {
          name: 'explorer',
          include: ['test/explorer/**/*.test.ts'],
          globalSetup: ['test/harness/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
