import { readAmendment } from './amendment.load.ts';
import { textOf } from './blocks.load.ts';
import { findCaseIds, readDepartment } from './cases.load.ts';
import type { Certification, CountryCodeOf } from './certification.load.ts';
import { type Clause, type ClauseName, readClauses } from './clauses.load.ts';
import { readContractors } from './contractors.load.ts';
import { readDate } from './delivery.load.ts';
import { cutDescription } from './description.load.ts';
import type { Draft } from './drafts.load.ts';
import { readItems, readOtherItems } from './items.load.ts';
import { isSameUsd } from './money.load.ts';
import { numberingNotes } from './numbering.load.ts';
import { citationOf, issueAddressOf } from './pages.load.ts';
import { readPurchaser } from './purchaser.load.ts';
import { readRevisedTotal } from './revised-total.load.ts';
import { readJustificationValue, readLetterValue } from './stated-total.load.ts';
import { readTitle } from './title.load.ts';
import { kindOf, readStatute } from './transmittal.load.ts';
import { readValues } from './values.load.ts';

/** Reads one draft. Null where no place gives a transmittal number, by which alone it is known. */
export function readCertification(
  draft: Draft,
  countryCodeOf: CountryCodeOf,
): Certification | null {
  const transmittalNo = draft.notice.transmittalNo ?? draft.letter?.transmittalNo ?? null;
  if (transmittalNo === null) {
    return null;
  }
  const texts = textsOf(draft);
  const kind = kindOf(readStatute(texts.letter), texts.heading);
  const isReport = kind === '36b5_enhancement';
  const delivered = readDate(texts.clause('date').slice(0, 200));
  const parts = [
    buyer(texts, countryCodeOf),
    money(texts, isReport),
    goods(texts, isReport),
    cases(texts, isReport),
    readAmendment(isReport, texts.clause('amends'), texts.letter),
    industry(texts, isReport),
  ] as const;
  return {
    transmittal_no: transmittalNo,
    kind,
    statute_in_cover_letter: readStatute(texts.letter),
    emergency_determination: emergency.test(`${texts.letter}\n${texts.justification}`),
    date_delivered: delivered,
    record_date: draft.issue.recordDate,
    title: draft.justification === null ? null : readTitle(draft.justification),
    ...parts[0].fields,
    ...parts[1].fields,
    ...parts[2].fields,
    ...parts[3].fields,
    ...parts[4].fields,
    ...parts[5].fields,
    source: sourceOf(draft),
    raw_text: draft.rawText,
    parse_notes: [
      ...draft.notes,
      ...numberingNotes(texts.clauses, isReport),
      ...(delivered === null ? ['no day of delivery printed'] : []),
      ...parts.flatMap(({ notes }) => notes),
    ],
  };
}

interface Texts {
  letter: string;
  heading: string;
  justification: string;
  notice: string;
  clauses: Map<ClauseName, Clause>;
  clause: (name: ClauseName) => string;
}

const emergency = /\bdetermin\w+\b[^.]{0,200}\bemergency\s+exists\b/i;

function textsOf(draft: Draft): Texts {
  const notice = textOf(draft.notice);
  const clauses = readClauses(notice);
  const clause = (name: ClauseName) => clauses.get(name)?.text ?? '';
  return {
    letter: draft.letter === null ? '' : textOf(draft.letter),
    heading: notice.slice(0, Math.max(notice.search(/purchaser/i), 0)),
    // A justification whose heading was lost stands behind the last clause.
    justification: draft.justification === null ? clause('date') : textOf(draft.justification),
    notice,
    clauses,
    clause,
  };
}

function buyer({ clause }: Texts, countryCodeOf: CountryCodeOf) {
  const { printed, name, notes } = readPurchaser(clause('purchaser'));
  const iso3 = name === null ? null : countryCodeOf(name);
  const unknown =
    name === null ? 'no purchaser printed' : 'purchaser is not a country of the table';
  return {
    fields: { purchaser_as_printed: printed, purchaser: name, purchaser_iso3: iso3 },
    notes: iso3 === null ? [...notes, unknown] : notes,
  };
}

function money({ clause, letter, justification }: Texts, isReport: boolean) {
  const values = readValues(clause('value'));
  const revised = isReport ? readRevisedTotal(clause('description')) : { usd: null, notes: [] };
  const inLetter = readLetterValue(letter);
  const inJustification = isReport ? null : readJustificationValue(justification);
  return {
    fields: {
      mde_value_usd: values.mde,
      other_value_usd: values.other,
      total_value_usd: values.total,
      value_in_cover_letter_usd: inLetter,
      value_in_policy_justification_usd: inJustification,
      revised_total_value_usd: revised.usd,
      funding_source:
        clause('funding')
          .replace(/\s+/g, ' ')
          .replace(/[\s.]+$/, '') || null,
    },
    notes: [
      ...values.notes,
      ...revised.notes,
      ...disagreement('cover letter', inLetter, values.total),
      ...disagreement('policy justification', inJustification, values.total),
    ],
  };
}

/** Where two places disagree the notice stands, since the notice is the certification. */
function disagreement(place: string, said: string | null, total: string | null): string[] {
  return said === null || total === null || isSameUsd(said, total)
    ? []
    : [`the ${place} says ${said}, the notice ${total}; the notice's value is kept`];
}

/** An enhancement report tells of articles old, new and replaced, and heads no list of them. */
function goods({ clauses, clause }: Texts, isReport: boolean) {
  const parts = cutDescription(isReport ? '' : clause('description'));
  const { items, notes } = readItems(parts);
  const description = clauses.get('description');
  const printed = `${description?.label ?? ''} ${clause('description')}`.trim();
  return {
    fields: {
      items,
      other_items: readOtherItems(parts),
      description_as_printed: printed === '' ? null : printed,
    },
    notes: description === undefined ? [...notes, 'no description printed'] : notes,
  };
}

function cases({ clause }: Texts, isReport: boolean) {
  const { agency, caseIds, countryCode, notes } = readDepartment(clause('agency'));
  return {
    fields: {
      implementing_agency: agency,
      case_ids: caseIds,
      country_code_in_case_id: countryCode,
      prior_case_ids: findCaseIds(clause('prior')),
      prior_cases_as_printed: clause('prior').replace(/\s+/g, ' ') || null,
    },
    // A report names the certification it adds to, not a case.
    notes: isReport ? [] : notes,
  };
}

function industry({ justification, notice }: Texts, isReport: boolean) {
  const { contractors, sentence, notes } = readContractors(isReport ? notice : justification);
  return { fields: { principal_contractors: contractors, contractor_sentence: sentence }, notes };
}

function sourceOf(draft: Draft): Certification['source'] {
  return {
    citation: citationOf(draft.issue),
    issue_address: issueAddressOf(draft.issue),
    repository: null,
    commit: null,
    file: null,
    line: draft.line,
    raw_file: draft.file,
    part: draft.part,
  };
}
