import { type Database, isAnyOf, lockUntilEnd } from '@concord/db';
import { publishedCombatantCommandVersions, publishedCountryVersions } from '@concord/db/published';
import {
  combatantCommandAssignments,
  countries,
  countryGroupMemberships,
  countryRecords,
  customerCodes,
} from '@concord/db/state';
import { desc } from 'drizzle-orm';
import { insertAll, upsertAll } from '../outside-data/bulk.commands.ts';
import { canonicalJson } from '../outside-data/canonical-json.model.ts';
import type { StoredCounts } from '../outside-data/input-record.model.ts';
import {
  type NextVersion,
  nextVersions,
  type Settle,
  type StoredVersion,
} from '../outside-data/versions.model.ts';
import type { StoredCountryRecord } from './country-record.load.ts';

type Next = NextVersion<StoredCountryRecord>;

/**
 * Stores purchasers: a new version of what changed, the current tables made anew of it, and what the
 * other agencies read of it if that changed too. One transaction; two at once run one by one.
 */
export function storeCountries(
  database: Database,
  records: ReadonlyMap<string, StoredCountryRecord>,
  settle?: Settle<StoredCountryRecord>,
): Promise<StoredCounts> {
  return database.transaction(async (transaction) => {
    await lockUntilEnd(transaction, 'state.country_records');
    const latest = await selectLatestVersions(transaction, [...records.keys()]);
    const changed = nextVersions(records, latest, settle);
    await insertAll(
      transaction,
      countryRecords,
      changed.map(({ version, content }) => ({ code: content.code, version, content })),
    );
    await upsertAll(transaction, countries, 'code', changed.map(countryRow));
    await replaceAssignments(
      transaction,
      changed.map(({ content }) => content),
    );
    await publish(transaction, changed);
    return { accepted: changed.length, unchanged: records.size - changed.length };
  });
}

async function selectLatestVersions(
  database: Database,
  codes: readonly string[],
): Promise<Map<string, StoredVersion>> {
  const { code, version } = countryRecords;
  const rows = await database
    .selectDistinctOn([code])
    .from(countryRecords)
    .where(isAnyOf(code, codes))
    .orderBy(code, desc(version));
  return new Map(rows.map((row) => [row.code, row]));
}

function countryRow({ version, content }: Next): typeof countries.$inferInsert {
  const { code, kind, name, isFictional, region, aliases, provenance } = content;
  return { code, version, kind, name, isFictional, region, aliases, ...provenance };
}

async function replaceAssignments(
  database: Database,
  records: readonly StoredCountryRecord[],
): Promise<void> {
  const codes = records.map(({ code }) => code);
  for (const table of [customerCodes, countryGroupMemberships, combatantCommandAssignments]) {
    await database.delete(table).where(isAnyOf(table.countryCode, codes));
  }
  await insertAll(
    database,
    customerCodes,
    records.flatMap((record) =>
      record.customerCodes.map((row) => ({ countryCode: record.code, ...row })),
    ),
  );
  await insertAll(
    database,
    countryGroupMemberships,
    records.flatMap((record) =>
      record.groups.map(({ group, ...row }) => ({
        countryCode: record.code,
        countryGroup: group,
        ...row,
      })),
    ),
  );
  await insertAll(
    database,
    combatantCommandAssignments,
    records.flatMap((record) =>
      record.combatantCommands.map(({ command, ...row }) => ({
        countryCode: record.code,
        combatantCommand: command,
        ...row,
      })),
    ),
  );
}

async function publish(database: Database, changed: readonly Next[]): Promise<void> {
  const published = changed.filter(
    ({ content, previous }) =>
      previous === null ||
      canonicalJson(publicPart(content)) !==
        canonicalJson(publicPart(previous as StoredCountryRecord)),
  );
  await insertAll(
    database,
    publishedCountryVersions,
    published.map(({ version, content }) => ({ version, ...publicPart(content).country })),
  );
  await insertAll(
    database,
    publishedCombatantCommandVersions,
    published.flatMap(({ version, content }) =>
      publicPart(content).commands.map((row) => ({ version, countryCode: content.code, ...row })),
    ),
  );
}

/** What the other agencies read of a purchaser. */
function publicPart(record: StoredCountryRecord) {
  const { code, name, kind, region, isFictional } = record;
  const codes = [...new Set(record.customerCodes.map((row) => row.code))].toSorted();
  return {
    country: { code, name, kind, region, isFictional, customerCodes: codes },
    commands: record.combatantCommands.map(({ command, effectiveFrom, effectiveTo }) => ({
      combatantCommand: command,
      effectiveFrom,
      effectiveTo,
    })),
  };
}
