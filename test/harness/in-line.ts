import { setTimeout as sleep } from 'node:timers/promises';
import { openAdmin } from '@concord/db';
import type { ToldDesk } from './told-desk.ts';

/** Waits until so many statements wait for a lock. */
export async function waitingAre({ admin }: ToldDesk, count: number): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const [row] = await admin<{ waiting: number }[]>`
      select count(*)::integer as waiting from pg_locks where not granted`;
    if (row?.waiting === count) {
      return;
    }
    await sleep(10);
  }
  throw new Error(`${count} should wait for a lock`);
}

/** Lets the first wait for a lock, the second behind it, and then both go. */
export async function inLine<One, Other>(
  desk: ToldDesk,
  lock: string,
  first: () => Promise<One>,
  second: () => Promise<Other>,
): Promise<[One, Other]> {
  const holder = openAdmin(desk.graph.database.adminUrl);
  try {
    await holder`select pg_advisory_lock(hashtextextended(${lock}, 0))`;
    const one = first();
    await waitingAre(desk, 1);
    const other = second();
    await waitingAre(desk, 2);
    await holder`select pg_advisory_unlock_all()`;
    return await Promise.all([one, other]);
  } finally {
    await holder.end();
  }
}
