import { type ReliedFact, type StoredEvent, sealEvent } from '@concord/kernel';
import type { Actor, LifeCycleRules } from '../life-cycle/attempt.model.ts';
import type { CaseState } from '../life-cycle/case-state.model.ts';
import { decideCommand, type Verdict } from '../life-cycle/decide.model.ts';
import { documentOf } from '../life-cycle/document-state.model.ts';
import { applyEvent, caseStream } from '../life-cycle/fold.model.ts';
import type { InitialFacts } from '../life-cycle/initialize.model.ts';
import type { MaslItemModel } from '../masl-item/masl-item.model.ts';

/** What commands on told cases are decided by. */
export interface TellerWorld {
  readonly rules: LifeCycleRules;
  readonly articles: ReadonlyMap<string, MaslItemModel>;
}

/** A step of a told case: its event, and the case before and after it. */
export interface ToldStep {
  readonly before: CaseState | null;
  readonly after: CaseState;
  readonly event: StoredEvent;
}

/** A case told in memory, by the same decisions as one in the database. */
export interface CaseTeller {
  readonly steps: readonly ToldStep[];
  readonly state: CaseState;
  /** Gives a command on a day; a refusal changes nothing. */
  give(
    command: string,
    actor: Actor,
    on: string,
    input?: object,
    reliedOn?: readonly ReliedFact[],
  ): Verdict;
}

/** Midday in Washington, so that the day is the same in winter and summer. */
function middayOf(day: string): Date {
  return new Date(`${day}T17:00:00.000Z`);
}

/** Begins a case on a day. */
export function tellCase(
  world: TellerWorld,
  caseId: string,
  actor: Actor,
  on: string,
  facts: InitialFacts,
  reliedOn: readonly ReliedFact[] = [],
): CaseTeller {
  const begun = sealEvent(
    caseStream(caseId),
    null,
    {
      kind: 'initializeCase',
      occurredOn: on,
      actor: actor.subject,
      role: 'IA_CM',
      organization: actor.organization,
      fromStatus: null,
      toStatus: 'DRAFT',
      reason: null,
      documentCode: 'BASIC',
      facts: { ...facts },
      reliedOn,
    },
    middayOf(on),
  );
  const steps: ToldStep[] = [{ before: null, after: applyEvent(null, begun), event: begun }];
  const last = () => steps.at(-1) as ToldStep;
  return {
    steps,
    get state() {
      return last().after;
    },
    give(command, by, day, input = {}, relied = []) {
      const { after: state, event: end } = last();
      const code = 'documentCode' in input ? String(input.documentCode) : 'BASIC';
      const document = documentOf(state, code);
      if (document === null) {
        throw new Error(`${caseId} has no document ${code}`);
      }
      const verdict = decideCommand({
        command,
        state,
        document,
        input,
        actor: by,
        today: day,
        rules: world.rules,
        articles: world.articles,
        reliedOn: relied,
      });
      if (verdict.kind === 'accepted') {
        const event = sealEvent(end.stream, end, verdict.event, middayOf(day));
        steps.push({ before: state, after: applyEvent(state, event), event });
      }
      return verdict;
    },
  };
}
