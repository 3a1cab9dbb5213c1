import { describe, expect, it } from 'vitest';
import { noDayOfPrint } from './certification-record.load.ts';
import type { NotificationRecord } from './notification-record.load.ts';
import { settleNotification } from './settle-notification.load.ts';

const fromTheIssue = {
  transmittalNumber: '24-26',
  totalValue: '219100000.00',
  publishedAt: '2024-03-19T04:00:00.000Z',
  notes: [],
  provenance: {
    source: '170 Cong. Rec. S2433',
    address: 'https://www.congress.gov/',
    retrievedOn: '2026-11-21',
  },
} as unknown as NotificationRecord;
const fromTheArticle: NotificationRecord = {
  ...fromTheIssue,
  publishedAt: '2024-03-12T04:00:00.000Z',
  notes: [noDayOfPrint],
  provenance: { source: 'Congressional Record', address: null, retrievedOn: null },
};

describe('a second reading of a notice', () => {
  it('changes nothing if it only knows less', () => {
    expect(settleNotification(fromTheIssue, fromTheArticle)).toEqual(fromTheIssue);
  });

  it('corrects a value and keeps the day of print that it does not know', () => {
    const corrected = { ...fromTheArticle, totalValue: '220000000.00' };
    expect(settleNotification(fromTheIssue, corrected)).toEqual({
      ...fromTheIssue,
      totalValue: '220000000.00',
    });
  });

  it('adds the day of print when it knows it', () => {
    expect(settleNotification(fromTheArticle, fromTheIssue)).toEqual(fromTheIssue);
  });

  it('keeps the day the same source was fetched on', () => {
    const again = {
      ...fromTheIssue,
      provenance: { ...fromTheIssue.provenance, retrievedOn: null },
    };
    expect(settleNotification(fromTheIssue, again)).toEqual(fromTheIssue);
  });
});
