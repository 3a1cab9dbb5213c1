import { type CommandAnswer, type CommandOutcome, lockUntilEnd, purchaserLock } from '@concord/db';
import { loaResponses } from '@concord/db/partner';
import { publishedLoaResponses, publishedOffers } from '@concord/db/published';
import { inputInvalid, type Refusal, recordNotFound } from '@concord/kernel';
import { and, eq } from 'drizzle-orm';
import type {
  AcceptLoaInput,
  CounterOfferInput,
  DeclineLoaInput,
  LoaResponseKind,
} from '../../generated/schema.ts';
import type { Problems } from '../purchaser-command/input-problems.model.ts';
import {
  type CommandGiver,
  type CommandScope,
  done,
  giveCommand,
  refused,
} from '../purchaser-command/purchaser-command.commands.ts';
import { answerRefusal, type OfferFacts, signatureProblems } from './offer-decision.model.ts';
import {
  acceptanceProblems,
  counterOfferProblems,
  declineProblems,
} from './response-input.model.ts';

const dataClass = 'LOA_RESPONSE';

/** Signs an offer as it stands. */
export function acceptLoa(giver: CommandGiver, input: AcceptLoaInput): Promise<CommandAnswer> {
  const problems = () => acceptanceProblems(input);
  const { signerName, signerTitle, signerAgency, signedOn } = input;
  return giveCommand(giver, { command: 'acceptLoa', dataClass, input, problems }, (scope) =>
    answer(scope, input, {
      command: 'acceptLoa',
      kind: 'ACCEPTED',
      content: { ...nothing, signerName, signerTitle, signerAgency, signedOn },
      facts: {},
      problems: (offer) => signatureProblems(signedOn, offer, scope.today),
    }),
  );
}

/** Asks for changes, which the offer does not survive. */
export function counterOffer(
  giver: CommandGiver,
  input: CounterOfferInput,
): Promise<CommandAnswer> {
  const problems = () => counterOfferProblems(input);
  return giveCommand(giver, { command: 'counterOffer', dataClass, input, problems }, (scope) =>
    answer(scope, input, {
      command: 'counterOffer',
      kind: 'COUNTER_OFFERED',
      content: { ...nothing, changes: [...input.changes] },
      facts: { marking: input.marking },
      problems: () => [],
    }),
  );
}

/** Declines an offer. */
export function declineLoa(giver: CommandGiver, input: DeclineLoaInput): Promise<CommandAnswer> {
  const problems = () => declineProblems(input);
  return giveCommand(giver, { command: 'declineLoa', dataClass, input, problems }, (scope) =>
    answer(scope, input, {
      command: 'declineLoa',
      kind: 'DECLINED',
      content: { ...nothing, reason: input.reason },
      facts: {},
      problems: () => [],
    }),
  );
}

/** What an answer may say. */
interface Content {
  readonly signerName: string | null;
  readonly signerTitle: string | null;
  readonly signerAgency: string | null;
  readonly signedOn: string | null;
  readonly changes: string[];
  readonly reason: string | null;
}
const nothing: Content = {
  signerName: null,
  signerTitle: null,
  signerAgency: null,
  signedOn: null,
  changes: [],
  reason: null,
};

interface Answer {
  readonly command: string;
  readonly kind: LoaResponseKind;
  readonly content: Content;
  /** What the event keeps besides. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** What is wrong with the input before this offer. */
  problems(offer: OfferFacts): Problems;
}
interface Answered {
  readonly caseId: string;
  readonly documentCode: string;
  readonly expectedOfferVersion: number;
}

/**
 * Of two answers at once to one version, the first is on record when the second looks; and what the
 * Department of Defense does with the offer meanwhile waits for the answer, or is seen by it.
 */
async function answer(
  scope: CommandScope,
  { caseId, documentCode, expectedOfferVersion }: Answered,
  given: Answer,
): Promise<CommandOutcome> {
  const { transaction, purchaserCode } = scope;
  const stream = `loa:${caseId}/${documentCode}`;
  await lockUntilEnd(transaction, purchaserLock(caseId));
  const offer = await selectOffer(scope, caseId, documentCode);
  if (offer === null) {
    return refused(await noOffer(scope, caseId));
  }
  const answered = await selectAnswer(scope, caseId, documentCode, offer.version);
  const refusal = answerRefusal(offer, answered, {
    kind: given.kind,
    expectedOfferVersion,
    today: scope.today,
  });
  if (refusal !== null) {
    return refused(refusal, stream);
  }
  const problems = given.problems(offer);
  if (problems.length > 0) {
    return refused(inputInvalid(problems), stream);
  }
  const { kind, content } = given;
  const event = await scope.seal(stream, {
    kind: given.command,
    occurredOn: content.signedOn ?? scope.today,
    fromStatus: offer.status,
    toStatus: kind,
    reason: content.reason,
    documentCode,
    facts: { caseId, offerVersion: offer.version, ...content, ...given.facts },
  });
  const { sequence, recordedAt } = event;
  const { signerAgency, ...told } = content;
  const response = {
    ...told,
    caseId,
    documentCode,
    offerVersion: offer.version,
    kind,
    purchaserCode,
    stream,
    sequence,
    recordedAt,
  };
  await transaction
    .insert(loaResponses)
    .values({ ...response, signerAgency, isFictional: offer.isFictional });
  await transaction.insert(publishedLoaResponses).values(response);
  return done(event, purchaserCode);
}

/**
 * Names the field that is wrong. Only whoever has an offer of the case learns that it is the document;
 * one that is not offered yet looks like one that does not exist.
 */
async function noOffer(
  { transaction, purchaserCode }: CommandScope,
  caseId: string,
): Promise<Refusal> {
  const [another] = await transaction
    .select({ documentCode: publishedOffers.documentCode })
    .from(publishedOffers)
    .where(
      and(eq(publishedOffers.caseId, caseId), eq(publishedOffers.purchaserCode, purchaserCode)),
    )
    .limit(1);
  return another === undefined
    ? recordNotFound('offer', ['caseId'])
    : recordNotFound('offer of this document', ['documentCode']);
}

async function selectOffer(
  { transaction, purchaserCode }: CommandScope,
  caseId: string,
  documentCode: string,
) {
  const [offer] = await transaction
    .select()
    .from(publishedOffers)
    .where(
      and(
        eq(publishedOffers.caseId, caseId),
        eq(publishedOffers.documentCode, documentCode),
        eq(publishedOffers.purchaserCode, purchaserCode),
      ),
    );
  return offer ?? null;
}

async function selectAnswer(
  { transaction }: CommandScope,
  caseId: string,
  documentCode: string,
  offerVersion: number,
): Promise<string | null> {
  const [found] = await transaction
    .select({ kind: loaResponses.kind })
    .from(loaResponses)
    .where(
      and(
        eq(loaResponses.caseId, caseId),
        eq(loaResponses.documentCode, documentCode),
        eq(loaResponses.offerVersion, offerVersion),
      ),
    );
  return found?.kind ?? null;
}
