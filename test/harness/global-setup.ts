import {
  createDatabaseFromTemplate,
  databaseUrl,
  dropDatabase,
  openAdmin,
  startThrowawayPostgres,
} from '@concord/db';
import {
  agencyUrls,
  closeAllPools,
  loadWorld,
  openAllPools,
  prepareDatabase,
} from '@concord/programs';
import type { TestProject } from 'vitest/node';
import { demonstrationDay, templateName } from './world.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The administrator's address of the server that all test files share. */
    readonly adminUrl: string;
  }
}

/** One server for the run, with one loaded database that each test file copies. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayPostgres();
  // The roles belong to the server; the copy's rights name them.
  await prepareDatabase(server.url);
  await createDatabaseFromTemplate(server.url, 'template0', templateName);
  const templateUrl = databaseUrl(server.url, templateName);
  await prepareDatabase(templateUrl);
  const pools = openAllPools((agency) => agencyUrls(templateUrl, agency), 6);
  await loadWorld(pools, { withDemonstration: true, today: demonstrationDay });
  await closeAllPools(pools);
  const admin = openAdmin(templateUrl);
  await admin`analyze`;
  await admin.end();
  project.provide('adminUrl', server.url);
  return async () => {
    await dropDatabase(server.url, templateName);
    await server.stop();
  };
}
