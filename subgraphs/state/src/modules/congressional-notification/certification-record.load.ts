import { washingtonDate } from '@concord/kernel';
import type { CountryCodeOf } from '../../congressional-record/index.ts';
import type { Reading } from '../outside-data/input-record.model.ts';
import { readAgencies } from './agency-letters.load.ts';
import { readAuthority } from './authority.load.ts';
import type { NotificationFact } from './notification-facts.load.ts';
import type { NotificationRecord } from './notification-record.load.ts';

/** Which purchasers are known. */
export interface PurchaserRegistry {
  /** The code of the purchaser a document names, or null if it is not known. */
  readonly codeOf: CountryCodeOf;
  /** Whether a code is one of them. */
  readonly has: (code: string) => boolean;
}

/**
 * A certification that was printed in the Congressional Record, in our words. It was transmitted, and
 * it is public since the day it was printed, or since its delivery if that day is not known. Only the day of delivery is known, not the houses' days.
 */
export function notificationRecordOf(
  fact: NotificationFact,
  registry: PurchaserRegistry,
): Reading<NotificationRecord> {
  const authority = readAuthority(fact.kind, fact.statute_in_cover_letter);
  if ('reason' in authority) {
    return authority;
  }
  const purchaserAsPrinted = fact.purchaser_as_printed ?? fact.purchaser;
  if (purchaserAsPrinted === null) {
    return { reason: 'The notice names no purchaser.' };
  }
  const deliveredOn = fact.date_delivered ?? fact.record_date;
  if (deliveredOn === null) {
    return { reason: 'Neither the notice nor the Record gives a day, so no clock can run.' };
  }
  const isDayPrinted = fact.date_delivered !== null;
  const purchaserCode = purchaserCodeOf(fact, registry);
  const agenciesAsPrinted = splitAgencies(fact.implementing_agency);
  const agencies = readAgencies(agenciesAsPrinted, fact.case_ids);
  const items = fact.items.map(itemOf);
  const { citation, issue_address } = fact.source;
  return {
    value: {
      transmittalNumber: fact.transmittal_no,
      authority: authority.authority,
      status: 'TRANSMITTED',
      title: fact.title,
      purchaserCode,
      purchaserAsPrinted,
      isFictional: false,
      majorDefenseEquipmentValue: fact.mde_value_usd,
      otherValue: fact.other_value_usd,
      totalValue: fact.total_value_usd,
      revisedTotalValue: fact.revised_total_value_usd,
      items: items.map(({ item }) => item),
      otherItems: fact.other_items,
      contractors: fact.principal_contractors,
      fundingSource: fact.funding_source,
      implementingAgencies: [...agencies.letters],
      implementingAgenciesAsPrinted: agenciesAsPrinted,
      caseIdentifiers: fact.case_ids,
      priorCaseIdentifiers: fact.prior_case_ids,
      amends:
        fact.amends_transmittal_no === null
          ? null
          : { transmittalNumber: fact.amends_transmittal_no, notifiedOn: fact.amends_date },
      isEmergency: fact.emergency_determination,
      deliveredOn,
      receivedOnHouse: null,
      receivedOnSenate: null,
      receivedNote: isDayPrinted ? null : noDayPrinted,
      publishedAt: washingtonMidnight(fact.record_date ?? deliveredOn),
      tieredReview: null,
      marking: fact.marking,
      notes: [
        // The parser knows fewer purchasers than the registry.
        ...fact.parse_notes.filter(
          (note) => purchaserCode === null || !unknownPurchaser.test(note),
        ),
        ...authority.notes,
        ...(purchaserCode === null
          ? [`The purchaser "${purchaserAsPrinted}" is not one that is known.`]
          : []),
        ...agencies.notes,
        ...items.flatMap(({ notes }) => notes),
        ...(fact.record_date === null ? [noDayOfPrint] : []),
      ],
      provenance: {
        source: citation ?? 'Congressional Record',
        address: issue_address,
        retrievedOn: fact.retrieved_on,
      },
    },
  };
}

const unknownPurchaser = /^purchaser is not a country\b/;
const noDayPrinted =
  'The notice prints no day of delivery, so the day on which the Record printed it was taken.';
/** A notice is public from its transmittal on, so this shows nothing too early. */
export const noDayOfPrint =
  'The day on which the Record printed it is not known, so the day of delivery stands for it.';

/** The name decides; a code that came with it only where the name is not known. */
function purchaserCodeOf(fact: NotificationFact, { codeOf, has }: PurchaserRegistry) {
  const names = [fact.purchaser, fact.purchaser_as_printed].filter((name) => name !== null);
  const found = names.map(codeOf).find((code) => code !== null) ?? fact.purchaser_iso3;
  return found !== null && has(found) ? found : null;
}

/** Several agencies stand in one text, with commas between them. */
function splitAgencies(printed: string | null): string[] {
  return (printed ?? '')
    .split(/\s*[,;]\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

type Item = NotificationRecord['items'][number];

function itemOf({ quantity, up_to, item, mde }: NotificationFact['items'][number]): {
  readonly item: Item;
  readonly notes: readonly string[];
} {
  const isCount = quantity === null || (Number.isInteger(quantity) && quantity > 0);
  return {
    item: {
      quantity: isCount ? quantity : null,
      isUpTo: up_to,
      description: item,
      isMajorDefenseEquipment: mde === true,
    },
    notes: isCount ? [] : [`The quantity ${quantity} of "${item}" is left out.`],
  };
}

/** The moment a day begins in Washington, in UTC. It is there at four, or at five in winter. */
export function washingtonMidnight(date: string): string {
  const inSummer = `${date}T04:00:00.000Z`;
  return washingtonDate(new Date(inSummer)) === date ? inSummer : `${date}T05:00:00.000Z`;
}
