import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDeliveryPaths, people, stories, tellStory, verifyRecords } from '@concord/programs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modes } from '../harness/graph.ts';
import { openStage, type TestStage } from '../harness/stage.ts';

const today = '2026-11-02';

describe.each(modes)('the stories of the fictional portfolio, %s', (mode) => {
  let stage: TestStage;
  beforeAll(async () => {
    stage = await openStage(mode);
  });
  afterAll(() => stage.graph.close());

  it.each(stories.map((story) => [story.id, story.about, story] as const))(
    '%s: %s',
    async (_id, _about, story) => {
      await tellStory(stage, story, today);
    },
  );

  it('end where they are to end, for the government and for the purchaser', async () => {
    const caseIds = stories.flatMap((story) => story.caseIds);
    const query = `query Ends($caseIds: [String!]!) {
      cases(filter: { caseId: { in: $caseIds } }, first: 50) {
        nodes { caseId status partnerStatus totalValue majorDefenseEquipmentValue } } }`;
    const government = await stage.ask(people.dscaCase, query, { caseIds });
    expect(government).toMatchInlineSnapshot(`
      {
        "data": {
          "cases": {
            "nodes": [
              {
                "caseId": "BN-B-KAX",
                "majorDefenseEquipmentValue": "0.00",
                "partnerStatus": "ACTIVE",
                "status": "IMPLEMENTED",
                "totalValue": "5628528.00",
              },
              {
                "caseId": "BN-B-KAY",
                "majorDefenseEquipmentValue": "0.00",
                "partnerStatus": "ACTIVE",
                "status": "IN_EXECUTION",
                "totalValue": "16718400.00",
              },
              {
                "caseId": "BN-B-UAX",
                "majorDefenseEquipmentValue": "12370000.00",
                "partnerStatus": "ACTIVE",
                "status": "IMPLEMENTED",
                "totalValue": "13192640.00",
              },
              {
                "caseId": "BN-B-UAY",
                "majorDefenseEquipmentValue": "0.00",
                "partnerStatus": "ACTIVE",
                "status": "IN_EXECUTION",
                "totalValue": "106433.25",
              },
              {
                "caseId": "BN-D-SAX",
                "majorDefenseEquipmentValue": "470660000.00",
                "partnerStatus": "ACTIVE",
                "status": "IMPLEMENTED",
                "totalValue": "485721120.00",
              },
              {
                "caseId": "BN-P-GAX",
                "majorDefenseEquipmentValue": "0.00",
                "partnerStatus": "CLOSED",
                "status": "CLOSED_FINAL",
                "totalValue": "7817400.00",
              },
              {
                "caseId": "QO-B-UAX",
                "majorDefenseEquipmentValue": "0.00",
                "partnerStatus": "ACTIVE",
                "status": "IN_EXECUTION",
                "totalValue": "3856584.00",
              },
              {
                "caseId": "QO-B-UAY",
                "majorDefenseEquipmentValue": "0.00",
                "partnerStatus": "SUSPENDED",
                "status": "OFFERED",
                "totalValue": "5784876.00",
              },
            ],
          },
        },
        "status": 200,
      }
    `);
    const purchaser = await stage.ask(
      people.bandaria,
      query.replace('status partnerStatus', 'partnerStatus'),
      { caseIds },
    );
    expect(purchaser).toMatchInlineSnapshot(`
      {
        "data": {
          "cases": {
            "nodes": [
              {
                "caseId": "BN-B-KAX",
                "majorDefenseEquipmentValue": "0.00",
                "partnerStatus": "ACTIVE",
                "totalValue": "5628528.00",
              },
              {
                "caseId": "BN-B-KAY",
                "majorDefenseEquipmentValue": "0.00",
                "partnerStatus": "ACTIVE",
                "totalValue": "16718400.00",
              },
              {
                "caseId": "BN-B-UAX",
                "majorDefenseEquipmentValue": "12370000.00",
                "partnerStatus": "ACTIVE",
                "totalValue": "13192640.00",
              },
              {
                "caseId": "BN-B-UAY",
                "majorDefenseEquipmentValue": "0.00",
                "partnerStatus": "ACTIVE",
                "totalValue": "106433.25",
              },
              {
                "caseId": "BN-D-SAX",
                "majorDefenseEquipmentValue": "470660000.00",
                "partnerStatus": "ACTIVE",
                "totalValue": "485721120.00",
              },
              {
                "caseId": "BN-P-GAX",
                "majorDefenseEquipmentValue": "0.00",
                "partnerStatus": "CLOSED",
                "totalValue": "7817400.00",
              },
            ],
          },
        },
        "status": 200,
      }
    `);
  });

  it('go on by deliveries that the agency reports in eighty columns', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'concord-deliveries-'));
    const file = join(folder, 'october.c1');
    const record = (quantity: string) =>
      `C1QOBUAX001${' '.repeat(4)}${quantity}${' '.repeat(51)}261030 A`;
    writeFileSync(file, [record('000012'), 'C1 torn', record('000021'), ''].join('\n'));
    const { pools } = stage.graph.database;
    const [loaded] = await loadDeliveryPaths(pools, [file]);
    expect(loaded).toEqual({
      accepted: 1,
      unchanged: 0,
      rejected: [
        { file, line: 2, reason: 'A C1 record has 80 columns; this one has 7.' },
        { file, line: 3, reason: 'The document in force orders 20; more cannot be delivered.' },
      ],
    });
    const [again] = await loadDeliveryPaths(pools, [file]);
    expect(again).toMatchObject({ accepted: 0, unchanged: 1 });
  });

  it('leave records that hold', async () => {
    for await (const { checked, lie } of verifyRecords(stage.graph.database.pools)) {
      expect([checked, lie]).toEqual([checked, null]);
    }
  });
});
