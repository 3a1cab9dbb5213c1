import { loaResponses, partnerEventTables } from '@concord/db/partner';
import { publishedLoaResponses } from '@concord/db/published';
import { sealEvent } from '@concord/kernel';
import type { CaseTeller, TableRows, ToldStep } from '@concord/subgraph-dod';

const kinds: Readonly<Record<string, string>> = {
  acceptLoa: 'ACCEPTED',
  counterOffer: 'COUNTER_OFFERED',
};

/** What purchasers' own commands would have left behind for the answers that told cases rely on. */
export function partnerRows(tellers: readonly CaseTeller[]): TableRows[] {
  const answers = tellers.flatMap(({ steps }) =>
    steps.filter(({ event }) => event.kind in kinds).map(answerOf),
  );
  return [
    { table: loaResponses, rows: answers.map(({ own }) => own) },
    { table: publishedLoaResponses, rows: answers.map(({ published }) => published) },
    { table: partnerEventTables.events, rows: answers.map(({ event }) => event) },
    {
      table: partnerEventTables.outbox,
      rows: answers.map(({ event: { stream, sequence, kind, recordedAt, purchaserCode } }) => ({
        stream,
        sequence,
        kind,
        recordedAt,
        purchaserCode,
      })),
    },
  ];
}

function answerOf({ after, event: applied }: ToldStep) {
  const { caseId, purchaserCode } = after;
  const kind = kinds[applied.kind] ?? '';
  const isSigned = kind === 'ACCEPTED';
  const content = {
    signerName: isSigned ? 'Director of Procurement' : null,
    signerTitle: isSigned ? 'Ministry of Defense' : null,
    signerAgency: isSigned ? 'Ministry of Defense' : null,
    signedOn: isSigned ? applied.occurredOn : null,
    changes: isSigned ? [] : applied.facts['changes'],
    reason: null,
  };
  const offerVersion = after.documents.find(
    ({ code }) => code === applied.documentCode,
  )?.offerSequence;
  const event = sealEvent(
    `loa:${caseId}/${applied.documentCode}`,
    null,
    {
      kind: applied.kind,
      occurredOn: applied.occurredOn,
      actor: 'procurement.officer',
      role: 'P_PROC',
      organization: null,
      fromStatus: 'OPEN',
      toStatus: kind,
      reason: null,
      documentCode: applied.documentCode,
      facts: { caseId, offerVersion, ...content },
      reliedOn: [],
    },
    new Date(applied.recordedAt),
  );
  const { stream, sequence, recordedAt } = event;
  const { signerAgency, ...told } = content;
  const published = {
    ...told,
    caseId,
    documentCode: applied.documentCode,
    offerVersion,
    kind,
    purchaserCode,
    stream,
    sequence,
    recordedAt,
  };
  return {
    own: { ...published, signerAgency, isFictional: true },
    published,
    event: { ...event, purchaserCode },
  };
}
