import type { Identity } from '@concord/kernel';
import { type PersonName, people } from './people.ts';

/** Asks the graph through its gateway, as somebody. */
type AskGraph = (
  identity: Identity,
  query: string,
  variables: Readonly<Record<string, unknown>>,
) => Promise<{ readonly data?: unknown; readonly errors?: readonly unknown[] }>;

/** What a narrator needs of the graph it tells its stories in. */
export interface Stage {
  readonly ask: AskGraph;
  /** Lets the agencies' own services do what is due. */
  settle(): Promise<void>;
  /** Sets the day; everything said until the next is said on it. */
  setDay(day: string): void;
  /** State records a notification, or a new version of one; it has no command for that yet. */
  recordNotification(record: object): Promise<void>;
}

/** What a command came to, as the graph answered. */
export interface Told {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

/** Tells a story by commands through the gateway. */
export interface Narrator {
  /** A new day, not before the last one. What is due by then is done first. */
  on(day: string): Promise<void>;
  /** Gives a command that the story says succeeds; throws with the refusal if it does not. */
  does(who: PersonName, command: string, input: object): Promise<Told>;
  /** Gives a command that the story says is refused, and returns the refusal; throws if it is not. */
  isRefused(who: PersonName, command: string, input: object): Promise<Told>;
  /** State records a notification as it stands now. */
  records(notification: object): Promise<void>;
  /** Reads the graph as somebody; throws on any error. */
  reads<Data>(who: PersonName, query: string, variables?: object): Promise<Data>;
}

/** Mutations whose success says more than its type, with what a story may want of it. */
const successFields: Readonly<Record<string, string>> = {
  submitLetterOfRequest: '... on LetterOfRequestRecorded { letterOfRequest { letterNumber } }',
  submitDiscrepancyReport:
    '... on DiscrepancyReportRecorded { discrepancyReport { reportNumber } }',
};

/** Inputs that are not named after their mutation. */
const inputTypes: Readonly<Record<string, string>> = {
  requestReconsideration: 'AnswerDenialInput',
  contestDecision: 'AnswerDenialInput',
};

/** Starts telling on a stage. `storyId` keeps the idempotency keys of stories apart. */
export function startNarrator(stage: Stage, storyId: string): Narrator {
  let said = 0;
  async function give(who: PersonName, command: string, input: object): Promise<Told> {
    said += 1;
    const inputType =
      inputTypes[command] ?? `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
    const answer = await stage.ask(
      people[who],
      `mutation Tell($input: ${inputType}!) { ${command}(input: $input) { __typename
        ${successFields[command] ?? ''}
        ... on Refusal { message code path }
        ... on GuardsNotMet { guards { name lacks } } } }`,
      { input: { idempotencyKey: `${storyId}/${said}`, ...input } },
    );
    const told = (answer.data as Record<string, Told | null> | null | undefined)?.[command];
    if (told === null || told === undefined) {
      throw new Error(`${storyId}: ${command} got no answer: ${JSON.stringify(answer.errors)}`);
    }
    await stage.settle();
    return told;
  }
  return {
    async on(day) {
      stage.setDay(day);
      await stage.settle();
    },
    async does(who, command, input) {
      const told = await give(who, command, input);
      if ('code' in told) {
        throw new Error(`${storyId}: ${who} could not ${command}: ${String(told['message'])}`);
      }
      return told;
    },
    async isRefused(who, command, input) {
      const told = await give(who, command, input);
      if (!('code' in told)) {
        throw new Error(`${storyId}: ${who} was not to succeed with ${command}`);
      }
      return told;
    },
    async records(notification) {
      await stage.recordNotification(notification);
    },
    async reads<Data>(who: PersonName, query: string, variables: object = {}) {
      const answer = await stage.ask(people[who], query, { ...variables });
      if (answer.errors !== undefined) {
        throw new Error(`${storyId}: ${JSON.stringify(answer.errors)}`);
      }
      return answer.data as Data;
    },
  };
}
