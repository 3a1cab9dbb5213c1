import { describe, expect, it } from 'vitest';
import { answerRefusal, signatureProblems } from './offer-decision.model.ts';

const saying = (text: string): unknown => expect.stringContaining(text);
const today = '2026-11-02';
const offer = {
  version: 2,
  status: 'OPEN',
  offeredOn: '2026-09-20',
  offerExpirationDate: '2026-11-14',
};

const signing = (expectedOfferVersion: number) =>
  ({ kind: 'ACCEPTED', expectedOfferVersion, today }) as const;
const countering = (expectedOfferVersion: number) =>
  ({ kind: 'COUNTER_OFFERED', expectedOfferVersion, today }) as const;
const declining = { kind: 'DECLINED', expectedOfferVersion: 2, today } as const;

describe('an offer', () => {
  it('that is open, at its present version and without an answer, can be answered', () => {
    expect(answerRefusal(offer, null, signing(2))).toBeNull();
  });

  it.each([1, 3])('is not what was signed as version %d', (expected) => {
    expect(answerRefusal(offer, null, signing(expected))).toMatchObject({
      code: 'STALE_VERSION',
      currentVersion: 2,
      path: ['expectedOfferVersion'],
      message: saying('would be a counter-offer and no acceptance'),
    });
  });

  it('is countered and declined as it is now, and says so in words of that', () => {
    expect(answerRefusal(offer, null, countering(1))).toMatchObject({
      code: 'STALE_VERSION',
      message:
        'The offer is at version 2, not 1. Changes are asked of what is on offer now. Read the offer again, and counter version 2.',
    });
    expect(answerRefusal(offer, null, { ...declining, expectedOfferVersion: 1 })).toMatchObject({
      code: 'STALE_VERSION',
      message:
        'The offer is at version 2, not 1. What is on offer now is declined. Read the offer again, and decline version 2.',
    });
  });

  it.each(['ACCEPTED', 'COUNTER_OFFERED', 'DECLINED'])('is not answered again after %s', (kind) => {
    for (const version of [1, 2]) {
      expect(answerRefusal(offer, kind, signing(version))).toMatchObject({
        code: 'TRANSITION_NOT_POSSIBLE',
        message: `Version 2 of this offer was answered before: ${kind}. Each version is answered once; wait for the next offer.`,
      });
    }
  });

  it.each([
    ['EXPIRED', 'The offer expired on 2026-11-14. Signing it now would be a counter-offer'],
    ['COUNTER_OFFERED', 'Only an OPEN offer can be signed or countered.'],
    ['ACCEPTED', 'Only an OPEN offer can be signed or countered.'],
    ['DECLINED', 'Only an OPEN offer can be signed or countered.'],
    ['VOID', 'Only an OPEN offer can be signed or countered.'],
  ])('at %s cannot be answered, whatever version is named', (status, sentence) => {
    for (const answer of [signing(2), signing(1), countering(1)]) {
      expect(answerRefusal({ ...offer, status }, null, answer)).toMatchObject({
        code: 'TRANSITION_NOT_POSSIBLE',
        message: saying(sentence),
      });
    }
  });
});

describe('an offer that nobody signed', () => {
  it.each(['OPEN', 'EXPIRED', 'COUNTER_OFFERED'])('at %s can be declined', (status) => {
    expect(answerRefusal({ ...offer, status }, null, declining)).toBeNull();
  });

  it.each(['ACCEPTED', 'DECLINED', 'VOID'])('at %s cannot be declined any more', (status) => {
    for (const expectedOfferVersion of [1, 2]) {
      const answer = { ...declining, expectedOfferVersion };
      expect(answerRefusal({ ...offer, status }, null, answer)).toMatchObject({
        code: 'TRANSITION_NOT_POSSIBLE',
        message: saying('cannot be declined'),
      });
    }
  });

  it('counts as expired from the day after its last, whoever has set that down', () => {
    const late = { today: '2026-11-15', expectedOfferVersion: 2 };
    expect(answerRefusal(offer, null, { ...late, kind: 'COUNTER_OFFERED' })).toMatchObject({
      message: saying('The offer expired on 2026-11-14.'),
    });
    expect(answerRefusal(offer, null, { ...late, kind: 'DECLINED' })).toBeNull();
  });
});

describe('a signature', () => {
  it.each([
    ['on the day of the offer', '2026-09-20', today, null],
    ['today', today, today, null],
    ['on the last day', '2026-11-14', '2026-11-20', null],
    ['before the offer', '2026-09-19', today, 'before the offer of 2026-09-20'],
    ['behind the last day', '2026-11-15', '2026-11-20', 'is a counter-offer and no acceptance'],
    ['tomorrow', '2026-11-03', today, 'in the future'],
  ])('%s', (_when, signedOn, day, sentence) => {
    const problems = signatureProblems(signedOn, offer, day);
    expect(problems).toEqual(
      sentence === null ? [] : [{ path: ['signedOn'], message: saying(sentence) }],
    );
  });
});
