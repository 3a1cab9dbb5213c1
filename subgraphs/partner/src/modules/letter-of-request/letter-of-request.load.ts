import type { Database } from '@concord/db';
import { type LoadReport, publicViewer, type Rejection } from '@concord/kernel';
import { z } from 'zod';
import { submitLetterOfRequest } from './letter-of-request.commands.ts';

const letterRecord = z.strictObject({
  purchaser: z.string(),
  officer: z.string(),
  submittedOn: z.iso.date(),
  letter: z.strictObject({
    idempotencyKey: z.string(),
    kind: z.enum(['LOA_BASIC', 'FOLLOW_ON', 'TRAINING']),
    implementingAgency: z.string(),
    customerReference: z.string().nullable(),
    description: z.string(),
    datedOn: z.iso.date(),
    neededBy: z.iso.date().nullable(),
    fundingSource: z.literal('NATIONAL_FUNDS'),
    items: z.array(
      z.strictObject({
        description: z.string(),
        quantity: z.string(),
        isMajorDefenseEquipment: z.boolean().nullable().default(null),
      }),
    ),
    signerName: z.string(),
    signerTitle: z.string(),
    marking: z.literal('RELEASABLE_TO_PURCHASER'),
  }),
});

/** An invented letter, as it is loaded. */
type LetterRecord = z.infer<typeof letterRecord>;

/**
 * Sends invented letters as their officers would have on their days, so that they leave the events that
 * every letter leaves. The same letter is sent once.
 */
export async function loadLetters(database: Database, values: unknown): Promise<LoadReport> {
  const rejected: Rejection[] = [];
  let accepted = 0;
  let unchanged = 0;
  for (const [index, record] of z.array(letterRecord).parse(values).entries()) {
    const answer = await submitLetterOfRequest(giverOf(database, record), record.letter);
    if (answer.kind === 'refused') {
      const reason = answer.refusal.message;
      rejected.push({ file: 'letters-of-request.json', line: index + 1, reason });
    } else if (answer.isReplay) {
      unchanged += 1;
    } else {
      accepted += 1;
    }
  }
  return { accepted, unchanged, rejected };
}

function giverOf(database: Database, { purchaser, officer, submittedOn }: LetterRecord) {
  // Midday in Washington is the same date in UTC.
  const moment = new Date(`${submittedOn}T17:00:00Z`);
  return {
    viewer: {
      ...publicViewer,
      subject: officer,
      roles: ['P_PROC'] as const,
      country: purchaser,
    },
    writer: { database },
    storyTime: () => moment,
  };
}
