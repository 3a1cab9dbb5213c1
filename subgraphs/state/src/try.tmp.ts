import { readFileSync } from 'node:fs';
import { startThrowawayPostgres, migrate, ensureRoles, rolePassword, roleUrl, openAdmin, openAgencyPools, createDatabaseOf } from '@concord/db';
import { createCursorSeal, publicViewer } from '@concord/kernel';
import * as S from './index.ts';
const server = await startThrowawayPostgres();
try {
  await migrate(server.url);
  const admin = openAdmin(server.url);
  await ensureRoles(admin, (r) => rolePassword(server.url, r));
  const statements: string[] = [];
  const pools = openAgencyPools({ staffUrl: roleUrl(server.url,'concord_state_staff',rolePassword(server.url,'concord_state_staff')), purchaserUrl: roleUrl(server.url,'concord_state_purchaser',rolePassword(server.url,'concord_state_purchaser')), connections: 6, onStatement: (t) => statements.push(t) });
  const db = pools.staff.database;
  const T = (l: string, t: number) => console.log(l, (performance.now()-t).toFixed(0)+'ms', statements.splice(0).length, 'statements');
  const f = '../facts/';
  const rd = (p: string) => readFileSync(new URL(p, import.meta.url), 'utf8');
  for (let i = 0; i < 2; i++) {
    let t = performance.now();
    console.log(await S.loadCountries(db, S.readNdjson('countries.ndjson', rd(f+'countries.ndjson')))); T('countries', t); t = performance.now();
    console.log(await S.loadNotificationRules(db, { thresholds: S.readJsonArray('t', rd(f+'notification-thresholds.json')), clocks: S.readJsonArray('c', rd(f+'review-clocks.json')) })); T('rules', t); t = performance.now();
    console.log(await S.loadNotifications(db, S.readNdjson('dev', readFileSync('/work/shared/data/notifications/notifications.dev.ndjson','utf8')), '2026-11-22')); T('notif', t); t = performance.now();
    console.log(await S.loadStateDemonstration(db, '2026-11-22')); T('demo', t);
  }
  console.log(S.demonstrationCountries());
  const odd = [{transmittal_no:'99-01'},'x',null,{transmittalNumber:'24-30'}, JSON.parse(readFileSync('/work/shared/data/notifications/notifications.dev.ndjson','utf8').split('\n')[0]!)];
  console.log((await S.loadNotifications(db, odd.map((value,i)=>({file:'odd',line:i,value})), '2026-11-22')).rejected);
  const dev = readFileSync('/work/shared/data/notifications/notifications.dev.ndjson','utf8').split('\n')[0]!;
  const vary = (o: object) => S.readNdjson('v', JSON.stringify({...JSON.parse(dev), ...o}))[0]!;
  for (const o of [{transmittal_no:'banana'},{total_value_usd:12.345},{date_delivered:'2024-02-30'},{date_delivered:'2024-03-30'},{kind:'36c_license'},{kind:'other'},{marking:'SECRET'},{title:'(S) secret'},{purchaser:'Atlantis',purchaser_as_printed:'Atlantis',purchaser_iso3:'XXX'},{amends_transmittal_no:'1',amends_date:'2030-01-01'},{date_delivered:null},{date_delivered:null,record_date:null}])
    console.log(JSON.stringify(o), JSON.stringify(await S.loadNotifications(db, [vary({transmittal_no: '88-'+Math.floor(Math.random()*9999), ...o})], '2026-11-22')));
  console.table(await admin`select transmittal_number n, authority, purchaser_code p, array_to_string(implementing_agencies,',') ag, received_on::text, clock_days d, clock_tier ct, earliest_offer_on::text o, dollar_tier dt, meets_threshold m, left(not_evaluable_reason,30) r, published_at::text from state.congressional_notifications order by 5`);
  console.log(await admin`select transmittal_number n, notes, received_note from state.congressional_notifications where notes <> '{}'`);
  console.log(await admin`select count(*) , max(version) from state_published.notification_versions`, await admin`select count(*) , max(version) from state_published.country_versions`);
  const sg = await S.createStateSubgraph({ databaseOf: createDatabaseOf(pools), cursors: createCursorSeal(Buffer.alloc(32, 1)), now: () => new Date() }, (r, f) => console.log('FAULT', r, f));
  const v = (o: object) => ({ ...publicViewer, subject: 'x', ...o }) as any;
  const viewers: Record<string, any> = { public: publicViewer, bn: v({roles:['P_PROC'],country:'QXB'}), rsat: v({roles:['RSAT']}), sfrc: v({roles:['CONG'],committee:'SFRC'}), sasc: v({roles:['CONG'],committee:'SASC'}), army: v({roles:['IA_CM'],implementingAgencies:['B']}), navy: v({roles:['IA_CM'],implementingAgencies:['P']}), sco: v({roles:['SCO'],country:'QXB'}), audit: v({roles:['AUDIT'],purpose:'audit'}), auditNo: v({roles:['AUDIT']}) };
  const q = `query { congressionalNotifications(filter:{isFictional:{eq:true}}) { totalCount nodes { transmittalNumber status tieredReview { tier openedOn notionalEndOn clearedOn rule { id offerDays } } } } }`;
  for (const [k, viewer] of Object.entries(viewers)) {
    const r: any = await sg.execute({ query: q }, viewer);
    console.log(k, r.data?.congressionalNotifications?.totalCount, JSON.stringify(r.data?.congressionalNotifications?.nodes.map((n: any) => [n.transmittalNumber, n.status, n.tieredReview?.tier ?? null])), JSON.stringify(r.errors?.map((e: any) => [e.path, e.extensions])));
  }
  statements.length = 0;
  const full = `query { congressionalNotifications(first: 100) { totalCount pageInfo { hasNextPage endCursor } 
   aggregate(groupBy:[FISCAL_YEAR, AGENCY]) { year fiscalYear implementingAgencies authority count countWithoutTotal totalValue majorDefenseEquipmentValue smallestTotalValue largestTotalValue purchaser { code } region }
   a2: aggregate(groupBy:[COUNTRY, REGION, AUTHORITY]) { purchaser { code name } region authority count totalValue }
   nodes { id transmittalNumber authority status title purchaser { id code name kind isFictional region aliases groups(asOf:"2024-01-01"){group effectiveFrom effectiveTo source{authority citation isVerified verifiedTo}} customerCodes{code source{citation authority}} combatantCommand c2: combatantCommand(asOf:"1999-01-01") provenance{source address retrievedOn} congressionalNotifications(first:2){ totalCount nodes{transmittalNumber clock { receivedOn }} aggregate(groupBy:[YEAR]){year count} } } purchaserAsPrinted isFictional majorDefenseEquipmentValue otherValue totalValue revisedTotalValue items{quantity isUpTo description isMajorDefenseEquipment} otherItems contractors{name location} fundingSource implementingAgencies{code} implementingAgenciesAsPrinted caseIdentifiers priorCaseIdentifiers amends{transmittalNumber notifiedOn notification{transmittalNumber title}} isEmergency clock{receivedOn receivedOnHouse receivedOnSenate note days lastDayOfReview earliestOfferOn earliestDeliveryOn tier rule{id offerDays source{authority}}} evaluation{asOf isEvaluable notEvaluableReason tier meetsThreshold comparisons{threshold{id amount metric source{citation}} value isMet}} notes provenance{source address retrievedOn} } } }`;
  const t0 = performance.now();
  const r: any = await sg.execute({ query: full }, viewers['rsat']);
  T('full', t0);
  console.log(JSON.stringify(r.errors), JSON.stringify(r.data.congressionalNotifications.nodes[0]), JSON.stringify(r.data.congressionalNotifications.nodes.at(-1)));
  console.log(JSON.stringify(r.data.congressionalNotifications.aggregate, null, 0));
  console.log(JSON.stringify(r.data.congressionalNotifications.a2.slice(0,3), null, 0), r.data.congressionalNotifications.totalCount);
  const rp: any = await sg.execute({ query: full.replace('nodes {','nodes {') }, publicViewer);
  T('full public', performance.now()); console.log(JSON.stringify(rp.errors), rp.data.congressionalNotifications.totalCount);
  const run = async (query: string, viewer = viewers['rsat'], variables?: any) => { statements.length = 0; const x = await sg.execute({ query, variables }, viewer); console.log(query.slice(0, 90), '->', JSON.stringify(x).slice(0, 900), statements.length); return x as any; };
  await run('{ countries(first:3, filter:{group:{eq:NATO_MEMBER}, combatantCommand:{eq:EUCOM}, or:[{customerCode:{in:["PL","GY"]}},{name:{contains:"land"}}]}, orderBy:[{field:REGION},{field:NAME, direction:DESC}]) { totalCount nodes { code name region } pageInfo { endCursor hasNextPage } } }');
  const th = await run('{ notificationThresholds(asOf:"2024-01-01", first: 4) { totalCount nodes { id authority metric tier amount effectiveFrom effectiveTo source { authority } } pageInfo{endCursor} } reviewClocks { totalCount nodes { authority tier reviewTier offerDays effectiveFrom isBinding unit } } }');
  await run(`query($a:String){ notificationThresholds(asOf:"2024-01-01", first: 4, after:$a) { totalCount nodes { authority metric tier amount effectiveFrom } pageInfo{hasNextPage hasPreviousPage} } }`, viewers['rsat'], { a: th.data.notificationThresholds.pageInfo.endCursor });
  await run(`query($r:[_Any!]!){ _entities(representations:$r) { ... on NotificationThreshold { amount } ... on CongressionalNotification { title } ... on Country { name } ... on ReviewClock { offerDays } } }`, publicViewer, { r: [{__typename:'NotificationThreshold', id: th.data.notificationThresholds.nodes[0].id},{__typename:'NotificationThreshold', id:'rubbish'},{__typename:'CongressionalNotification',transmittalNumber:'BN 26-01'},{__typename:'CongressionalNotification',transmittalNumber:'BN 25-01'},{__typename:'CongressionalNotification',transmittalNumber:'none'},{__typename:'Country',code:'POL'}] });
  await run('{ congressionalNotifications(filter:{item:{contains:"missile"}, contractor:{contains:"raytheon"}, implementingAgency:{in:["D","B"]}, totalValue:{gte:"100000000"}, meetsThreshold:{eq:true}, region:{eq:EUROPE_AND_EURASIA}, lastDayOfReview:{lt:"2025-01-01"}, caseIdentifier:{contains:"-"}}, orderBy:[{field:TOTAL_VALUE,direction:DESC}]) { totalCount nodes { transmittalNumber totalValue } } }');
  await run('{ country(code:"QXB") { name combatantCommand congressionalNotifications { totalCount aggregate { count totalValue } nodes { transmittalNumber clock { days lastDayOfReview earliestOfferOn } evaluation { meetsThreshold tier comparisons { isMet value } } amends { transmittalNumber } } } } }');
  await run('{ country(code:"QXB") { congressionalNotifications { totalCount aggregate { count totalValue } nodes { transmittalNumber } } } congressionalNotification(transmittalNumber:"BN 26-01") { title } }', publicViewer);
  let after: string | null = null; const seen: string[] = [];
  do { const p: any = await sg.execute({ query: 'query($a:String){ congressionalNotifications(first:7, after:$a){ nodes{transmittalNumber} pageInfo{hasNextPage endCursor} } }', variables: { a: after } }, viewers['rsat']); if (p.errors) console.log(p.errors); seen.push(...p.data.congressionalNotifications.nodes.map((n: any) => n.transmittalNumber)); after = p.data.congressionalNotifications.pageInfo.hasNextPage ? p.data.congressionalNotifications.pageInfo.endCursor : null; } while (after);
  console.log(seen.length, new Set(seen).size, seen.slice(0, 4), seen.at(-1));
  await sg.stop(); await pools.close(); await admin.end();
} finally { await server.stop(); }
