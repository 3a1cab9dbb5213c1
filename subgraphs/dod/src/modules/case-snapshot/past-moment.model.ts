import { badUserInput } from '@concord/kernel';

/** How far the clocks of the database, which dates events, and of this program may be apart. */
const apartMs = 5_000;

/** Refuses a moment in the future: nobody knows what a case will be then. */
export function refuseFuture(at: string, now: Date): void {
  if (Date.parse(at) > now.getTime() + apartMs) {
    throw badUserInput(
      `\`at\` is ${at}, which is in the future. Give a moment up to ${now.toISOString()}.`,
    );
  }
}
