import type { Database } from '@concord/db';
import { maslItems } from '@concord/db/dod';
import { asc } from 'drizzle-orm';
import { selectLifeCycleRules } from '../case-command/life-cycle-rules.queries.ts';
import { selectMaslItemsById } from '../masl-item/masl-item.queries.ts';
import type { PortfolioWorld } from './told-case.model.ts';

/** The rules in force and the invented items of the catalogue, from which portfolios are made. */
export async function selectPortfolioWorld(database: Database): Promise<PortfolioWorld> {
  const keys = await database
    .select({ maslId: maslItems.maslId, isFictional: maslItems.isFictional })
    .from(maslItems)
    .orderBy(asc(maslItems.maslId));
  const invented = keys.filter(({ isFictional }) => isFictional).map(({ maslId }) => maslId);
  if (invented.length === 0) {
    throw new Error('The catalogue holds no invented items; load the demonstration world first.');
  }
  const catalogue = await selectMaslItemsById(database, invented);
  return {
    rules: await selectLifeCycleRules(database),
    articles: new Map(catalogue.map((item) => [item.maslId, item])),
    catalogue,
  };
}
