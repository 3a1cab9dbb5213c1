import type { UnmetGuard } from '@concord/kernel';
import type { CaseModel } from '../case/case.model.ts';
import type { LifeCycleRules } from '../life-cycle/attempt.model.ts';
import type { Transition } from '../life-cycle/transition.model.ts';
import type { PossibleTransitionModel } from './transition-list.model.ts';

/** An offer that awaits its purchaser's answer, as it was published to it. */
export interface OpenOffer {
  readonly documentCode: string;
  readonly offerExpirationDate: string;
}

/** By what a purchaser's possible commands are told. */
interface Present {
  /** The date in Washington. */
  readonly today: string;
  readonly rules: LifeCycleRules;
}

/**
 * The commands a purchaser may give on its case, told by nothing but what it may see: the offers that
 * were published to it, and the status as it is shown. Of the rules it is told only whether an offer has
 * expired; the others are about its own input or about what it may not know.
 */
export function partnerTransitionsOf(
  row: Pick<CaseModel, 'partnerStatus' | 'implementedOn' | 'closedOn'>,
  offers: readonly OpenOffer[],
  { today, rules }: Present,
): PossibleTransitionModel[] {
  const own = rules.transitions.filter(({ roles }) => roles.includes('P_PROC'));
  const answers = offers.flatMap((offer) =>
    own
      .filter(({ subject, from }) => from === 'OFFERED' && subject === subjectOf(offer))
      .map((answer) => possible(answer, offer.documentCode, expired(answer, offer, today, rules))),
  );
  const reports = isInForce(row)
    ? own.filter(({ subject, from }) => subject === 'CASE' && from === 'IN_EXECUTION')
    : [];
  return [...answers, ...reports.map((report) => possible(report, 'BASIC', []))];
}

function subjectOf({ documentCode }: OpenOffer): Transition['subject'] {
  return documentCode === 'BASIC' ? 'CASE' : 'AMENDMENT';
}

/** From implementation until the accounts are closed, which every row of a report begins in. */
function isInForce({
  partnerStatus,
  implementedOn,
  closedOn,
}: Pick<CaseModel, 'partnerStatus' | 'implementedOn' | 'closedOn'>): boolean {
  return implementedOn !== null && closedOn === null && inForce.has(partnerStatus);
}

const inForce: ReadonlySet<string> = new Set(['ACTIVE', 'SUSPENDED', 'COMPLETE', 'CLOSING']);

function expired(
  { guards }: Transition,
  { offerExpirationDate }: OpenOffer,
  today: string,
  rules: LifeCycleRules,
): UnmetGuard[] {
  const name = 'OFFER_NOT_EXPIRED';
  const rule = rules.guards.find((guard) => guard.name === name);
  return guards.includes(name) && today > offerExpirationDate
    ? [
        {
          name,
          lacks: `The offer could be answered until ${offerExpirationDate}.`,
          citation: rule?.citation ?? '',
        },
      ]
    : [];
}

function possible(
  { command, agency, to }: Transition,
  documentCode: string,
  lacks: readonly UnmetGuard[],
): PossibleTransitionModel {
  return { command, agency, documentCode, leadsTo: to, lacks };
}
