import { randomUUID } from 'node:crypto';
import { type Agency, createDatabaseFromTemplate, dropDatabase } from '@concord/db';
import { type AllPools, agencyUrls, closeAllPools, openAllPools } from '@concord/programs';
import { inject } from 'vitest';
import { templateName } from './world.ts';

/** A statement and whose login sent it. */
export interface Statement {
  readonly agency: Agency;
  readonly text: string;
}

/** A database of one test file, which records each statement of the three agencies unless it is told not to. */
export interface TestDatabase {
  readonly adminUrl: string;
  readonly pools: AllPools;
  readonly statements: Statement[];
  close(): Promise<void>;
}

/** Copies the loaded template. The caller must close it, which drops the copy. */
export async function openTestDatabase(recordsStatements = true): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const serverUrl = inject('adminUrl');
  const adminUrl = await createDatabaseFromTemplate(serverUrl, templateName, name);
  const statements: Statement[] = [];
  const pools = openAllPools(
    (agency) => agencyUrls(adminUrl, agency),
    18,
    recordsStatements ? (agency, text) => statements.push({ agency, text }) : undefined,
  );
  return {
    adminUrl,
    pools,
    statements,
    async close() {
      await closeAllPools(pools);
      await dropDatabase(serverUrl, name);
    },
  };
}
