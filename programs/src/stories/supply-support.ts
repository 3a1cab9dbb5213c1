import { addDays } from '@concord/kernel';
import {
  approveAndOffer,
  beginExecution,
  type Followed,
  payAndImplement,
  prepareAndPropose,
  requestAndBegin,
  sign,
} from './chapters.ts';
import type { Narrator } from './narrator.ts';
import type { Story } from './story.ts';

const people = { agency: 'armyCase', purchaser: 'bandaria', countryTeam: 'bandariaSco' } as const;
const equity: Followed = { caseId: 'BN-B-KAX', ...people };
const requisitions: Followed = { caseId: 'BN-B-KAY', ...people };

/** A Cooperative Logistics Supply Support Arrangement: equity in stocks, then requisitions against it. */
export const supplySupport: Story = {
  id: 'S4',
  about: 'Bandaria joins the supply system by the two cases of a supply support arrangement.',
  caseIds: [equity.caseId, requisitions.caseId],
  beginsDaysBefore: 190,
  async tell(narrator, firstDay) {
    await requestAndBegin(narrator, equity, firstDay, {
      description: 'Supply support arrangement, equity in stocks of spare parts',
      type: 'CLSSA_FMSO_I',
      items: [{ description: 'Equity in stocks of spare parts', quantity: '1' }],
    });
    await conclude(narrator, equity, addDays(firstDay, 5), {
      lines: [line('Q1A-SUPARRDEMO055', '5400000.00', 'P', 'U')],
      terms: [{ term: 'CASH_WITH_ACCEPTANCE_BALANCE_AS_BILLED' }],
      payment: { supplySupportSurcharge: '270000.00' },
    });
    await requestAndBegin(narrator, requisitions, addDays(firstDay, 80), {
      description: 'Supply support arrangement, requisitions of spare parts',
      type: 'CLSSA_FMSO_II',
      items: [{ description: 'Requisitions of spare parts', quantity: '1' }],
      linkedCaseId: equity.caseId,
    });
    await conclude(narrator, requisitions, addDays(firstDay, 85), {
      lines: [line('Q1B-SUPARRDEMO056', '16200000.00', 'S', 'V')],
      terms: [{ term: 'DEPENDABLE_UNDERTAKING' }],
      payment: { hasDependableUndertaking: true },
    });
    await narrator.on(addDays(firstDay, 160));
    await beginExecution(narrator, requisitions, { lineNumber: '001', amount: '250000.00' });
  },
};

function line(maslId: string, unitPrice: string, sourceCode: string, typeOfAssistance: string) {
  return {
    lineNumber: '001',
    maslId,
    quantity: '1',
    unitPrice,
    sourceCode,
    typeOfAssistance,
    months: 12,
  };
}

/** From the plan to implementation, within seventy days. */
async function conclude(
  narrator: Narrator,
  followed: Followed,
  day: string,
  document: Parameters<typeof prepareAndPropose>[4],
): Promise<void> {
  await prepareAndPropose(narrator, followed, day, 'A', document);
  await approveAndOffer(narrator, followed, addDays(day, 30));
  await narrator.on(addDays(day, 50));
  await sign(narrator, followed, addDays(day, 50));
  await payAndImplement(narrator, followed.caseId, 'bandariaFinance', addDays(day, 60));
}
