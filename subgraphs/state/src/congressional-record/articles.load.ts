import type {
  Certification,
  CountryCodeOf,
  ParsedArticles,
  Rejection,
} from './certification.load.ts';
import { readCertification } from './certifications.load.ts';
import { type Draft, draftArticle, type Orphan } from './drafts.load.ts';

/** One printed article and the name of the file it lies in. */
export interface Article {
  file: string;
  text: string;
}

/** Reads one article by itself; see parseArticles for what only several together tell. */
export function parseArticle(
  text: string,
  file: string,
  countryCodeOf: CountryCodeOf = () => null,
): ParsedArticles {
  return parseArticles([{ file, text }], countryCodeOf);
}

/**
 * Reads articles together. A justification printed in another notice's article goes home, and a
 * certification printed twice is kept once. What could not be read is named, never invented.
 */
export function parseArticles(
  articles: readonly Article[],
  countryCodeOf: CountryCodeOf = () => null,
): ParsedArticles {
  const parts = articles.map(({ file, text }) => draftArticle(text, file));
  const drafts = parts.flatMap((each) => each.drafts);
  const rejected = parts.flatMap((each) => each.rejected);
  rejected.push(
    ...sendHome(
      parts.flatMap((each) => each.orphans),
      drafts,
    ),
  );
  for (const [index, { drafts: own, rejected: refused, orphans }] of parts.entries()) {
    if (own.length + refused.length + orphans.length === 0) {
      const file = articles[index]?.file ?? '';
      rejected.push({ file, line: 1, reason: 'the article holds no certification' });
    }
  }
  const certifications = new Map<string, Certification>();
  for (const draft of drafts) {
    const certification = readCertification(missingPartsNoted(draft), countryCodeOf);
    const refusal = refusalOf(draft, certification, certifications);
    if (refusal !== null) {
      rejected.push({ file: draft.file, line: draft.line, reason: refusal });
    } else if (certification !== null) {
      certifications.set(keyOf(certification), certification);
    }
  }
  return { certifications: [...certifications.values()], rejected };
}

/** Two transmittals of one number exist only by misprint, and then differ in kind or purchaser. */
function keyOf({ transmittal_no, kind, purchaser }: Certification): string {
  return `${transmittal_no}|${kind}|${purchaser ?? ''}`;
}

function refusalOf(
  draft: Draft,
  certification: Certification | null,
  known: ReadonlyMap<string, Certification>,
): string | null {
  if (certification === null) {
    return 'a notice without a transmittal number';
  }
  const first = known.get(keyOf(certification));
  return first === undefined
    ? null
    : `transmittal ${certification.transmittal_no} was already read from ${first.source.raw_file}` +
        (draft.file === first.source.raw_file ? `, line ${first.source.line}` : '');
}

function missingPartsNoted(draft: Draft): Draft {
  const isReport = /report of enhancement/i.test(
    draft.notice.paragraphs.map((p) => p.text).join(' '),
  );
  const isMissing = draft.justification === null && !isReport;
  return isMissing
    ? { ...draft, notes: [...draft.notes, "no heading 'Policy Justification'"] }
    : draft;
}

/** Gives each stray justification to the notice of its number, and says so on both sides. */
function sendHome(orphans: readonly Orphan[], drafts: readonly Draft[]): Rejection[] {
  return orphans.flatMap((orphan) => {
    const { file, line, transmittalNo } = orphan;
    const home = drafts.find(
      ({ notice, justification }) =>
        justification === null && transmittalNo !== null && notice.transmittalNo === transmittalNo,
    );
    if (home === undefined) {
      const whose = transmittalNo === null ? 'of no known transmittal' : `of ${transmittalNo}`;
      return [{ file, line, reason: `a policy justification ${whose} without its notice` }];
    }
    home.justification = orphan.block;
    home.notes.push(`policy justification read from ${file}, where the Record printed it`);
    const host = drafts.find((draft) => draft.file === file);
    host?.notes.push(`also holds the policy justification of ${transmittalNo ?? ''}`);
    return [];
  });
}
