import { describe, expect, it } from 'vitest';
import { chooseNotification, type NamingNotification } from './named-notification.model.ts';

const caseId = 'BN-B-VAC';
function notification(
  transmittalNumber: string,
  status: string,
  caseIdentifiers = [caseId],
): NamingNotification {
  return { transmittalNumber, status, caseIdentifiers };
}
const inReview = notification('BN 26-02', 'TIERED_REVIEW');
const sent = notification('BN 25-01', 'TRANSMITTED');
const withdrawn = notification('BN 24-09', 'WITHDRAWN');
const ofAnother = notification('BN 24-01', 'TRANSMITTED', ['BN-D-DAA']);

describe('an approval that needs a notification is given under', () => {
  it.each<[string, string | null, NamingNotification[], string]>([
    ['the only one that names the case', null, [inReview], 'BN 26-02'],
    ['the only one that stands', null, [withdrawn, inReview], 'BN 26-02'],
    ['the one given', 'BN 25-01', [sent, inReview], 'BN 25-01'],
  ])('%s', (_which, given, known, transmittalNumber) => {
    expect(chooseNotification(caseId, given, known)).toEqual({ kind: 'chosen', transmittalNumber });
  });
});

describe('an approval that needs a notification is not given', () => {
  it.each<[string, string | null, NamingNotification[], string]>([
    [
      'without one',
      null,
      [],
      'Congress must be notified of case BN-B-VAC, and no notification that State knows of names it.',
    ],
    [
      'under one that was withdrawn',
      null,
      [withdrawn],
      'Congress must be notified of case BN-B-VAC, and no notification that State knows of names it.',
    ],
    [
      'while two name the case and none is given',
      null,
      [sent, inReview],
      'Case BN-B-VAC is named by notifications BN 25-01, BN 26-02; give the transmittal number of one.',
    ],
    ['under a number that nobody knows', '99-99', [], 'State knows of no notification 99-99.'],
    [
      'under one of another case',
      'BN 24-01',
      [ofAnother, inReview],
      'Notification BN 24-01 does not name case BN-B-VAC.',
    ],
    [
      'under one given that was withdrawn',
      'BN 24-09',
      [withdrawn, inReview],
      'Notification BN 24-09 was withdrawn.',
    ],
  ])('%s', (_how, given, known, lacks) => {
    expect(chooseNotification(caseId, given, known)).toEqual({ kind: 'unmet', lacks });
  });
});
