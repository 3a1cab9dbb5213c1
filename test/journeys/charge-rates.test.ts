import { loadChargeRates } from '@concord/subgraph-dod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../harness/graph.ts';
import { viewers } from '../harness/viewers.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await openTestGraph('single');
});
afterAll(() => graph.close());

const ask = (query: string) => graph.ask(null, query);

describe('the charges', () => {
  it('in force on a day are asked for by what is charged', async () => {
    const query = (asOf: string) =>
      `{ chargeRates(filter: {charge: {in: [ADMINISTRATIVE_SURCHARGE, CONTRACT_ADMINISTRATION_SERVICES]}}, asOf: "${asOf}") { nodes { charge value unit effectiveFrom isVerified } totalCount } }`;
    expect(await ask(query('2013-01-01'))).toMatchObject({
      data: {
        chargeRates: {
          nodes: [
            { charge: 'ADMINISTRATIVE_SURCHARGE', value: '0.035', unit: 'RATE' },
            { charge: 'CONTRACT_ADMINISTRATION_SERVICES', value: '0.015', unit: 'RATE' },
          ],
          totalCount: 2,
        },
      },
    });
  });

  it('have their bands in order, and their history', async () => {
    expect(
      await ask(
        `{ packing: chargeRates(filter: {charge: {eq: PACKING_CRATING_HANDLING}}) { nodes { value aboveAmount upToAmount } }
           surcharge: chargeRates(filter: {charge: {eq: ADMINISTRATIVE_SURCHARGE}, effectiveFrom: {gte: "2006-08-01"}}) { nodes { value effectiveTo } } }`,
      ),
    ).toMatchObject({
      data: {
        packing: {
          nodes: [
            { value: '0.035', aboveAmount: null, upToAmount: '50000.00' },
            { value: '0.01', aboveAmount: '50000.00', upToAmount: null },
          ],
        },
        surcharge: {
          nodes: [
            { value: '0.038', effectiveTo: '2012-10-31' },
            { value: '0.035', effectiveTo: '2018-05-31' },
            { value: '0.032', effectiveTo: null },
          ],
        },
      },
    });
  });

  it('are waived for customers and programs', async () => {
    expect(
      await ask(
        `{ canada: contractAdministrationWaivers(filter: {customerCode: {eq: "CN"}}) { nodes { beneficiary component effectiveFrom citation } }
           audit: contractAdministrationWaivers(filter: {component: {eq: CONTRACT_AUDIT}, program: {contains: "e3a"}}, asOf: "2026-01-01") { nodes { customerCode program } } }`,
      ),
    ).toMatchObject({
      data: {
        canada: {
          nodes: [
            { component: 'CONTRACT_AUDIT', effectiveFrom: '1956-07-27' },
            { component: 'QUALITY_ASSURANCE', effectiveFrom: '1984-04-01' },
          ],
        },
        audit: { nodes: [{ customerCode: null, program: 'NATO_E3A' }] },
      },
    });
  });

  it('are read by purchasers, too, with terms of sale and payment dates, page by page', async () => {
    const query = `{ termsOfSale(first: 2) { nodes { id term name funding needsAmount typesOfAssistance } pageInfo { hasNextPage } totalCount }
      paymentScheduleDates(asOf: "2026-11-02") { nodes { windowStart windowEnd paymentDue coverageStart coverageEnd } } }`;
    const { data } = await graph.ask(viewers.bandaria, query);
    expect(data).toMatchObject({
      termsOfSale: {
        nodes: [
          { term: 'CASH_WITH_ACCEPTANCE' },
          { term: 'CASH_WITH_ACCEPTANCE_BALANCE_AS_BILLED', typesOfAssistance: ['U'] },
        ],
        pageInfo: { hasNextPage: true },
        totalCount: 13,
      },
      paymentScheduleDates: {
        nodes: [
          { windowStart: '03-11' },
          { windowStart: '06-11' },
          { windowStart: '09-11', paymentDue: '03-15', coverageEnd: '06-30' },
          { windowStart: '12-11', windowEnd: '03-10' },
        ],
      },
    });
  });
});

describe('loading the charges', () => {
  it('again changes nothing, and refuses what would change a row on record', async () => {
    const { database } = graph.database.pools.dod.staff;
    const again = await loadChargeRates(database);
    expect(again).toMatchObject({ accepted: 0, rejected: [] });
    await database.execute(
      `update dod.charge_rates set value = 0.033 where id = 'ADMINISTRATIVE_SURCHARGE/2018-06-01'`,
    );
    await database.execute(
      `update dod.terms_of_sale set effective_to = '2030-01-01' where id = 'RAPS'`,
    );
    expect(await loadChargeRates(database)).toMatchObject({
      accepted: 1,
      unchanged: again.unchanged - 2,
      rejected: [{ file: 'charge-rates.json', line: 6 }],
    });
  });
});
