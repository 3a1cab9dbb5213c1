import { type Agency, agencies, openAdmin, rolePassword, roleUrl } from '@concord/db';
import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../harness/database.ts';

let database: TestDatabase;
let admin: Sql;
const logins = new Map<string, Sql>();

beforeAll(async () => {
  database = await openTestDatabase();
  admin = openAdmin(database.adminUrl);
  for (const agency of agencies) {
    for (const kind of ['staff', 'purchaser'] as const) {
      const role = `concord_${agency}_${kind}` as const;
      const url = roleUrl(database.adminUrl, role, rolePassword(database.adminUrl, role));
      logins.set(role, postgres(url, { max: 1, onnotice: () => undefined }));
    }
  }
});
afterAll(async () => {
  await Promise.all([...logins.values(), admin].map((sql) => sql.end()));
  await database.close();
});

/** A real login as one of an agency's roles. */
function as(agency: Agency, kind: 'staff' | 'purchaser'): Sql {
  const sql = logins.get(`concord_${agency}_${kind}`);
  if (sql === undefined) {
    throw new Error('Every agency has both roles.');
  }
  return sql;
}

/** The state with which the database refuses, or `passes`. */
async function refusalOf(sql: Sql, statement: string): Promise<string> {
  try {
    await sql.unsafe(statement);
    return 'passes';
  } catch (error) {
    return error instanceof postgres.PostgresError ? error.code : 'another error';
  }
}

/** What each table of documents demands besides its keys and who may read it. */
const demanded: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>> = {
  loa_documents: {
    type: 'AMENDMENT',
    purpose: 'Invented',
    offer_version: 1,
    deposit_received: '0',
  },
  loa_installments: { position: 1, amount: '1.00' },
  loa_lines: {
    line_number: '001',
    masl_id: 'A1A-151000DEMO001',
    description: 'Invented',
    quantity: '1',
    unit_of_issue: 'EA',
    unit_price: '1.00',
    source_code: 'S',
    type_of_assistance: '3',
    is_major_defense_equipment: false,
    is_significant_military_equipment: false,
    line_value: '1.00',
  },
  loa_notes: { position: 1, note_id: 'N001', text: 'Invented' },
  loa_terms: { position: 1, term: 'CASH_WITH_ACCEPTANCE', amount: '1.00' },
};

/** The agency in the name of a table, such as `dod` of `dod_published.offer_versions`. */
function ownerOf(table: string): Agency {
  const owner = agencies.find((agency) => table.startsWith(agency));
  if (owner === undefined) {
    throw new Error(`${table} is no agency's.`);
  }
  return owner;
}

async function visible(
  sql: Sql,
  column: string,
  table: string,
  setting?: string,
): Promise<string[]> {
  const rows = await sql.begin(async (transaction) => {
    if (setting !== undefined) {
      await transaction`select set_config('concord.purchaser_code', ${setting}, true)`;
    }
    return transaction.unsafe(`select distinct ${column} as value from ${table} order by 1`);
  });
  return rows.map((row) => String(row['value']));
}

const denied = '42501';
/** What a purchaser's commands move, each its own rows; to hold one it must be able to change it. */
const ownState = ['partner.letters_of_request', 'partner.discrepancy_reports'];

describe('the purchaser’s login at Defense', () => {
  it.each<[string, string | undefined, string[]]>([
    ['nothing without a setting', undefined, []],
    ['nothing with an empty setting', '', []],
    ['nothing with a customer code', 'BN', []],
    ['nothing with a wildcard', '%', []],
    ['nothing with a list', 'QXB,QXN', []],
    ['nothing with an injection', "QXB' or true --", []],
    ['its own rows with Bandaria’s', 'QXB', ['QXB']],
    ['only Norland’s with another’s', 'QXN', ['QXN']],
  ])('sees of the cases %s', async (_what, setting, expected) => {
    expect(await visible(as('dod', 'purchaser'), 'purchaser_code', 'dod.cases', setting)).toEqual(
      expected,
    );
  });

  it('keeps nothing of a setting after its transaction', async () => {
    const sql = as('dod', 'purchaser');
    await visible(sql, 'purchaser_code', 'dod.cases', 'QXB');
    expect(await visible(sql, 'purchaser_code', 'dod.cases')).toEqual([]);
  });

  it('cannot read an exact status', async () => {
    const sql = as('dod', 'purchaser');
    expect(await refusalOf(sql, 'select * from dod.case_statuses')).toBe(denied);
    expect(await refusalOf(sql, 'select count(*) from dod.case_statuses')).toBe(denied);
    expect(
      await refusalOf(sql, 'select 1 from dod.cases join dod.case_statuses using (case_id)'),
    ).toBe(denied);
  });

  it.each([
    'applied_facts',
    'case_custodies',
    'case_holds',
    'case_milestones',
    'case_status_spans',
    'country_team_assessments',
    'extenuating_factors',
    'line_obligations',
    'loa_document_statuses',
    'loa_line_builds',
    'release_determinations',
  ])('cannot read %s', async (table) => {
    expect(await refusalOf(as('dod', 'purchaser'), `select 1 from dod.${table}`)).toBe(denied);
  });

  it.each([
    'discrepancies',
    'line_deliveries',
    'loa_documents',
    'loa_installments',
    'loa_lines',
    'loa_notes',
    'loa_terms',
    'partner_custodies',
    'partner_versions',
  ])('sees of %s nothing without its setting, and no other’s with it', async (table) => {
    const sql = as('dod', 'purchaser');
    expect(await visible(sql, 'purchaser_code', `dod.${table}`)).toEqual([]);
    const others = (await visible(sql, 'purchaser_code', `dod.${table}`, 'QXB')).filter(
      (code) => code !== 'QXB',
    );
    expect(others).toEqual([]);
  });

  it.each(['loa_documents', 'loa_installments', 'loa_lines', 'loa_notes', 'loa_terms'])(
    'sees of %s what was released to it',
    async (table) => {
      // Bandaria’s draft and its released document, and Norland’s released one.
      for (const [caseId, code, isReleased] of [
        ['BN-B-VAA', 'A98', false],
        ['BN-B-VAA', 'A99', true],
        ['QN-P-LAA', 'A99', true],
      ] as const) {
        await insertRow(table, caseId, code, isReleased);
      }
      const seen = await visible(
        as('dod', 'purchaser'),
        "case_id || '-' || code",
        `dod.${table}`,
        'QXB',
      );
      expect(seen.filter((id) => /-A9\d$/.test(id))).toEqual(['BN-B-VAA-A99']);
    },
  );

  /** A row of a document that has nothing but what its table demands. */
  async function insertRow(table: string, caseId: string, code: string, isReleased: boolean) {
    const row = {
      case_id: caseId,
      code,
      purchaser_code: caseId.startsWith('BN') ? 'QXB' : 'QXN',
      is_released: isReleased,
      ...demanded[table],
    };
    await admin`insert into ${admin(`dod.${table}`)} ${admin(row)}`;
  }
});

describe('the purchaser’s login at State', () => {
  it('sees published notifications only, with their parts only', async () => {
    const sql = as('state', 'purchaser');
    const published = await admin`
      select transmittal_number from state.congressional_notifications
      where published_at <= now() order by 1`;
    const numbers = published.map((row) => String(row['transmittal_number']));
    expect(numbers).not.toContain('BN 26-01');
    expect(numbers).not.toContain('BN 26-02');
    const see = (table: string) => visible(sql, 'transmittal_number collate "C"', table);
    expect(await visible(sql, 'transmittal_number', 'state.congressional_notifications')).toEqual(
      numbers,
    );
    for (const part of [
      'notification_items',
      'notification_contractors',
      'threshold_comparisons',
    ]) {
      const hidden = (await see(`state.${part}`)).filter((number) => !numbers.includes(number));
      expect(hidden).toEqual([]);
    }
  });

  it.each([
    'tiered_reviews',
    'notification_records',
    'country_records',
    'case_decision_grounds',
    'notification_clearances',
  ])('cannot read %s', async (table) => {
    expect(await refusalOf(as('state', 'purchaser'), `select 1 from state.${table}`)).toBe(denied);
  });
});

describe('the purchaser’s login at Partner', () => {
  const asPurchaser = (code: string, statement: string) =>
    as('partner', 'purchaser')
      .begin(async (transaction) => {
        await transaction`select set_config('concord.purchaser_code', ${code}, true)`;
        return (await transaction.unsafe(statement)).count;
      })
      .catch((error: unknown) =>
        error instanceof postgres.PostgresError ? error.code : 'another',
      );

  it('changes its own letters, not another’s, and not what they asked for', async () => {
    const withdraw =
      "update partner.letters_of_request set status = 'WITHDRAWN' where letter_number ~ '^QXN'";
    expect(await asPurchaser('QXB', withdraw)).toBe(0);
    expect(await asPurchaser('QXN', withdraw)).toBe(1);
    for (const statement of [
      "update partner.letters_of_request set purchaser_code = 'QXB'",
      "update partner.letters_of_request set description = 'Tanks'",
      'delete from partner.letters_of_request',
    ]) {
      expect([statement, await asPurchaser('QXN', statement)]).toEqual([statement, denied]);
    }
  });

  it.each([
    'partner.letters_of_request',
    'partner.loa_responses',
    'partner.discrepancy_reports',
    'partner_published.letter_versions',
    'partner_published.loa_responses',
    'partner_published.discrepancy_report_versions',
  ])('writes and reads in %s nothing of another', async (table) => {
    const insert = `insert into ${table} (purchaser_code) values ('QXN')`;
    expect(await asPurchaser('QXB', insert)).toBe(denied);
    const seen = await visible(as('partner', 'purchaser'), 'purchaser_code', table, 'QXB');
    expect(seen.filter((code) => code !== 'QXB')).toEqual([]);
  });

  it.each(['dod', 'state'] as const)(
    'is the only one of purchasers to see it: %s',
    async (agency) => {
      for (const view of ['letters', 'loa_responses', 'discrepancy_reports']) {
        const table = `partner_published.${view}`;
        expect(await visible(as(agency, 'purchaser'), 'purchaser_code', table, 'QXB')).toEqual([]);
      }
      expect(
        await visible(as(agency, 'staff'), 'purchaser_code', 'partner_published.letters'),
      ).toEqual(['QXB', 'QXN']);
    },
  );
});

describe.each(agencies)('the purchaser’s login at %s', (agency) => {
  const sql = () => as(agency, 'purchaser');

  it('sees published facts of published notifications only', async () => {
    const numbers = await visible(sql(), 'transmittal_number', 'state_published.notifications');
    expect(numbers).toContain('BN 25-01');
    expect(numbers).not.toContain('BN 26-01');
    expect(numbers).not.toContain('BN 26-02');
    expect(
      await visible(sql(), 'transmittal_number', 'state_published.notification_versions'),
    ).toEqual(numbers);
  });

  it('reaches no other agency’s own schema', async () => {
    const tables = await admin`
      select schemaname || '.' || tablename as name from pg_tables
      where schemaname in ${admin(agencies.filter((other) => other !== agency))}`;
    expect(tables.length).toBeGreaterThan(2);
    for (const { name } of tables) {
      expect([name, await refusalOf(sql(), `select 1 from ${name as string}`)]).toEqual([
        name,
        denied,
      ]);
    }
  });

  it('changes no table, neither by rows nor whole', async () => {
    const tables = await admin`
      select n.nspname || '.' || c.relname as name, (
        -- What the database numbers itself is refused to everyone, for another reason.
        select attname from pg_attribute where attrelid = c.oid and attnum > 0 and attidentity = ''
        order by attnum limit 1) as first
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and (n.nspname = ${agency} or n.nspname like '%\\_published')`;
    for (const { name, first } of tables) {
      const statements = [
        `insert into ${name as string} default values`,
        `update ${name as string} set ${first as string} = null`,
        `delete from ${name as string}`,
        `truncate ${name as string}`,
        ...(ownState.includes(name as string)
          ? []
          : [`select 1 from ${name as string} for update`]),
      ];
      for (const statement of statements) {
        expect([statement, await refusalOf(sql(), statement)]).toEqual([statement, denied]);
      }
    }
  });

  it.each([
    [
      'turn row-level security off',
      'set row_security = off; select * from state_published.notifications',
    ],
    ['become the owner', 'set role concord_owner'],
    ['become the staff', `set role concord_${agency}_staff`],
    ['become the administrator', 'set session authorization postgres'],
    ['create a table', 'create table mine (a int)'],
    ['create a table in its schema', `create table ${agency}.mine (a int)`],
    ['create a temporary table', 'create temp table mine (a int)'],
    ['create a schema', 'create schema mine'],
    ['create a function', `create function ${agency}.f() returns int language sql return 1`],
    ['drop a table', 'drop table state_published.country_versions'],
    ['alter a table', 'alter table dod.cases disable row level security'],
    ['copy to a program', "copy (select 1) to program 'true'"],
    ['read a file', "select pg_read_file('/etc/passwd')"],
    ['make a table append-only', "select concord.make_append_only('dod.cases')"],
  ])('cannot %s', async (_what, statement) => {
    const state = await refusalOf(sql(), statement);
    await sql().unsafe('reset all; reset role');
    // A table of another agency is not even found.
    expect(['42501', '42P01', '3F000']).toContain(state);
    expect(await sql()`select current_user::text as name`).toEqual([
      { name: `concord_${agency}_purchaser` },
    ]);
  });
});

describe('every role that a program logs in as', () => {
  it('owns nothing, bypasses nothing, creates nothing and is a member of nothing', async () => {
    const roles = await admin`
      select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
        (select count(*)::int from pg_class where relowner = r.oid) as relations,
        (select count(*)::int from pg_proc where proowner = r.oid) as functions,
        (select count(*)::int from pg_namespace where nspowner = r.oid
          or has_schema_privilege(r.oid, oid, 'create')) as schemas,
        (select count(*)::int from pg_auth_members where member = r.oid) as memberships,
        has_database_privilege(r.oid, current_database(), 'create') as may_create,
        has_database_privilege(r.oid, current_database(), 'temp') as may_create_temporary
      from pg_roles as r where rolcanlogin and rolname like 'concord%' order by 1`;
    expect(roles.map((role) => String(role['rolname']))).toEqual([...logins.keys()].sort());
    for (const { rolname, ...rights } of roles) {
      const held = Object.entries(rights).filter(([, value]) => value !== false && value !== 0);
      expect([rolname, held]).toEqual([rolname, []]);
    }
  });

  it('has no owner that anybody can log in as', async () => {
    const owners = await admin`
      select distinct r.rolname, r.rolcanlogin, r.rolbypassrls, r.rolsuper
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
      where n.nspname in ${admin([...agencies])} or n.nspname like '%\\_published'`;
    expect([...owners]).toEqual([
      { rolname: 'concord_owner', rolcanlogin: false, rolbypassrls: false, rolsuper: false },
    ]);
  });
});

describe('every relation of the agencies', () => {
  const relations = (kinds: readonly string[]) => admin`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity, c.relforcerowsecurity,
      array_to_string(c.reloptions, ',') as options
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ${admin([...kinds])}
      and (n.nspname in ${admin([...agencies])} or n.nspname like '%\\_published')
    order by 1`;

  it('that is a table has row-level security, enabled and forced', async () => {
    const tables = await relations(['r', 'p']);
    expect(tables.length).toBeGreaterThan(15);
    expect(
      tables.filter(
        (table) => table['relrowsecurity'] !== true || table['relforcerowsecurity'] !== true,
      ),
    ).toEqual([]);
  });

  it('that is a view reads as the one who asks', async () => {
    const views = await relations(['v']);
    expect(views.length).toBeGreaterThan(0);
    expect(views.filter((view) => view['options'] !== 'security_invoker=true')).toEqual([]);
  });

  it('is a table, a view or an index: nothing materialized, nothing foreign', async () => {
    expect([...(await relations(['m', 'f', 'p']))]).toEqual([]);
  });

  it('has no policy for everyone where the purchaser holds a right, but the listed ones', async () => {
    const open = await admin`
      select schemaname || '.' || tablename as name from pg_policies
      where qual = 'true' and ('public' = any(roles) or roles && array[
        'concord_dod_purchaser', 'concord_state_purchaser', 'concord_partner_purchaser']::name[])
      order by 1`;
    expect(open.map((row) => String(row['name']))).toEqual([
      'dod.case_codes',
      'dod.case_guards',
      'dod.case_rules',
      'dod.case_standards',
      'dod.case_transitions',
      'dod.charge_rates',
      'dod.contract_administration_waivers',
      'dod.generic_code_families',
      'dod.implementing_agencies',
      'dod.letter_of_request_criteria',
      'dod.masl_designations',
      'dod.masl_items',
      'dod.payment_schedule_dates',
      'dod.reported_generic_codes',
      'dod.terms_of_sale',
      'dod.types_of_assistance',
      'state.combatant_command_assignments',
      'state.countries',
      'state.country_group_memberships',
      'state.customer_codes',
      'state.notification_thresholds',
      'state.review_clocks',
      'state_published.combatant_command_versions',
      'state_published.country_versions',
    ]);
  });

  it('runs no function with its owner’s rights', async () => {
    const definers = await admin`
      select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')`;
    expect([...definers]).toEqual([]);
  });
});

describe('an append-only table', () => {
  /** Those that the demonstration world has rows in, so that a change of a row can be tried. */
  const filled = [
    'state.country_records',
    'state.notification_records',
    'state_published.country_versions',
    'state_published.combatant_command_versions',
    'state_published.notification_versions',
    'partner_published.letter_versions',
  ];
  const tables = [
    ...filled,
    ...agencies.flatMap((agency) =>
      ['command_keys', 'events', 'outbox', 'refusals'].map((name) => `${agency}.${name}`),
    ),
    'dod.applied_facts',
    'dod.partner_versions',
    'dod_published.acts_without_effect',
    'dod_published.case_versions',
    'dod_published.discrepancy_answer_versions',
    'dod_published.letter_answer_versions',
    'dod_published.offer_versions',
    'partner.loa_responses',
    'partner_published.discrepancy_report_versions',
    'partner_published.loa_responses',
    'state.case_decision_grounds',
    'state.case_decisions',
    'state.notification_clearances',
    'state_published.case_decisions',
    'state_published.notification_clearances',
  ];

  it('is one of these', async () => {
    const guarded = await admin`
      select distinct n.nspname || '.' || c.relname as name
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where not t.tgisinternal and t.tgfoid = 'concord.refuse_change'::regproc order by 1`;
    expect(guarded.map((row) => String(row['name'])).sort()).toEqual([...tables].sort());
  });

  it.each(filled)(
    '%s refuses to be changed, deleted or emptied, even by its owner',
    async (table) => {
      const [first] = await admin`
      select attname from pg_attribute where attrelid = ${table}::regclass and attnum = 1`;
      const column = String(first?.['attname']);
      await admin.begin(async (transaction) => {
        await transaction`set local role concord_owner`;
        for (const statement of [
          `update ${table} set ${column} = ${column}`,
          `delete from ${table}`,
          `truncate ${table} cascade`,
        ]) {
          const state = await transaction
            .savepoint((savepoint) => savepoint.unsafe(statement))
            .then(
              () => 'passes',
              (error: unknown) => (error as { code: string }).code,
            );
          expect([statement, state]).toEqual([statement, '23001']);
        }
      });
    },
  );

  it.each(tables)('%s gives the staff no right to change it', async (table) => {
    // Not the first column: where the database makes it, that is refused before any right is asked.
    const [second] = await admin`
      select attname from pg_attribute where attrelid = ${table}::regclass and attnum = 2`;
    for (const statement of [
      `update ${table} set ${String(second?.['attname'])} = null`,
      `delete from ${table}`,
      `truncate ${table}`,
    ]) {
      expect(await refusalOf(as(ownerOf(table), 'staff'), statement)).toBe(denied);
    }
  });
});

describe('the staff’s login', () => {
  it.each(agencies)(
    'at %s reaches no other agency’s own schema, and writes no other’s published facts',
    async (agency) => {
      const others = await admin`
      select schemaname || '.' || tablename as name, schemaname from pg_tables
      where schemaname in ${admin(agencies.filter((other) => other !== agency))}
        or (schemaname like '%\\_published' and schemaname <> ${`${agency}_published`})`;
      for (const { name, schemaname } of others) {
        const statement = String(schemaname).endsWith('_published')
          ? `insert into ${name as string} default values`
          : `select 1 from ${name as string}`;
        expect([name, await refusalOf(as(agency, 'staff'), statement)]).toEqual([name, denied]);
      }
    },
  );
});
