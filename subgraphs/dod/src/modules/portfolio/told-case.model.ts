import { addDays } from '@concord/kernel';
import type { MaslItemModel } from '../masl-item/masl-item.model.ts';
import { type CaseTeller, type TellerWorld, tellCase } from './case-teller.model.ts';
import type { CasePlan } from './portfolio-plan.model.ts';
import type { Random } from './random.model.ts';
import { amendmentStory, storyOf } from './story-of.model.ts';
import { people } from './told-people.model.ts';
import { type ToldStepName, toldSteps } from './told-steps.model.ts';

/** The world with its catalogue in a list, to pick from. */
export interface PortfolioWorld extends TellerWorld {
  readonly catalogue: readonly MaslItemModel[];
}

/**
 * Tells a planned case so that its last event lies today or a little before. Every step is decided as a
 * command is; one that the rules refuse is a mistake of the plan and throws.
 */
export function tellPlannedCase(
  world: PortfolioWorld,
  random: Random,
  plan: CasePlan,
  today: string,
): CaseTeller {
  const steps = stepsOf(plan).map((name) => {
    const step = toldSteps[name];
    const [least, most] = step.days;
    return { step, gap: random.between(least, most) };
  });
  const length = steps.reduce((sum, { gap }) => sum + gap, 0);
  // An open offer must still be open today.
  const rest = plan.goal === 'OFFERED' ? random.between(0, 30) : random.between(0, 120);
  const begunOn = addDays(today, -(length + rest));
  const receivedOn = addDays(begunOn, -random.between(2, 30));
  const teller = tellCase(world, plan.caseId, people.caseManager, begunOn, {
    purchaserCode: plan.purchaserCode,
    implementingAgency: plan.implementingAgency,
    type: plan.type,
    description: plan.description,
    isFictional: true,
    letterNumber: null,
    letterReceivedOn: receivedOn,
    letterActionableOn: begunOn,
    linkedCaseId: null,
  });
  const context = { teller, random, plan, articles: world.catalogue };
  let day = begunOn;
  for (const { step, gap } of steps) {
    day = addDays(day, gap);
    step.act(context, day);
  }
  return teller;
}

function stepsOf(plan: CasePlan): readonly ToldStepName[] {
  const story = storyOf[plan.goal] ?? [];
  return plan.goal === 'IN_EXECUTION' && plan.hasAmendment ? [...story, ...amendmentStory] : story;
}
