import { brokenLink } from '@concord/kernel';
import { describe, expect, it } from 'vitest';
import { foldCase } from '../life-cycle/fold.model.ts';
import { unmetGuards } from '../life-cycle/guards/unmet-guards.model.ts';
import { shippedWorld } from '../life-cycle/testing/shipped-world.ts';
import { planCase } from './portfolio-plan.model.ts';
import { seededRandom } from './random.model.ts';
import { storyOf } from './story-of.model.ts';
import { tellPlannedCase } from './told-case.model.ts';
import { people } from './told-people.model.ts';

const today = '2026-11-02';
const world = shippedWorld(today);

function tell(seed: number, cases: number) {
  const random = seededRandom(seed);
  return Array.from({ length: cases }, (_, number) => {
    const plan = planCase(random, number);
    return { plan, teller: tellPlannedCase(world, random, plan, today) };
  });
}

describe('a portfolio', () => {
  const told = tell(7, 150);

  it('ends every story where it was to end, today or before', () => {
    for (const { plan, teller } of told) {
      expect(teller.state.status).toBe(plan.goal);
      expect(teller.steps.at(-1)?.event.occurredOn.localeCompare(today)).toBeLessThanOrEqual(0);
    }
  });

  it('has chains that hold, and cases that are the fold of them', () => {
    for (const { teller } of told) {
      const events = teller.steps.map(({ event }) => event);
      expect(brokenLink(events)).toBeNull();
      expect(foldCase(events)).toEqual(teller.state);
    }
  });

  it('has documents whose lines, totals, terms and schedules agree to the cent', () => {
    for (const { teller } of told) {
      for (const document of teller.state.documents.filter(({ content }) => content !== null)) {
        const attempt = {
          command: 'submitForReview',
          state: teller.state,
          document,
          input: {},
          actor: people.caseWriter,
          today,
          rules: world.rules,
          articles: world.articles,
          reliedOn: [],
        };
        expect(unmetGuards(attempt, ['DOCUMENT_BALANCES'])).toEqual([]);
      }
    }
  });

  it('is the same for the same seed, and another for another', () => {
    const hashes = (seed: number) =>
      tell(seed, 5).map(({ teller }) => teller.steps.at(-1)?.event.hash);
    expect(hashes(3)).toEqual(hashes(3));
    expect(hashes(3)).not.toEqual(hashes(4));
  });

  it('gives every case an identifier of its own', () => {
    const random = seededRandom(1);
    const ids = Array.from({ length: 20_000 }, (_, number) => planCase(random, number).caseId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('can tell a case into every status but those that Congress brings about', () => {
    const untold = new Set(['PENDING_CONGRESS', 'BLOCKED_BY_CONGRESS']);
    expect(Object.keys(storyOf).filter((status) => untold.has(status))).toEqual([]);
    expect(Object.keys(storyOf)).toHaveLength(22);
  });
});
