import { addDays } from '@concord/kernel';
import { loadNotifications } from '@concord/subgraph-state';
import type { AllPools } from '../work-database.ts';
import { armoredVehicles } from './armored-vehicles.ts';
import { closure } from './closure.ts';
import { discrepancies } from './discrepancies.ts';
import { fighterUpgrade } from './fighter-upgrade.ts';
import { type Stage, startNarrator } from './narrator.ts';
import type { Story } from './story.ts';
import { supplySupport } from './supply-support.ts';
import { suspension } from './suspension.ts';

/** The stories of the fictional portfolio, by their numbers. */
export const stories: readonly Story[] = [
  armoredVehicles,
  fighterUpgrade,
  supplySupport,
  closure,
  suspension,
  discrepancies,
];

/** Tells a story so that it ends on a day or shortly before. */
export async function tellStory(stage: Stage, story: Story, today: string): Promise<void> {
  const firstDay = addDays(today, -story.beginsDaysBefore);
  await story.tell(startNarrator(stage, story.id), firstDay);
  stage.setDay(today);
  await stage.settle();
}

/** Stores a notification of a story in State's records. Throws if State finds it wrong. */
export async function recordStoryNotification(
  database: AllPools['state']['staff']['database'],
  record: object,
  today: string,
): Promise<void> {
  const input = { file: 'story', line: 1, value: record };
  const { rejected } = await loadNotifications(database, [input], today);
  const [first] = rejected;
  if (first !== undefined) {
    throw new Error(`State rejects the notification of a story: ${first.reason}`);
  }
}
