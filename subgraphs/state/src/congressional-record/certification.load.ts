/** US dollars as a decimal string with cents, so that no sum passes through a float. */
export type Usd = string;

/** 36(b)(1) offers, 36(b)(5) enhancement reports, and commercial licences under 36(c). */
export type CertificationKind = '36b1_notification' | '36b5_enhancement' | '36c_license';

/** One line of the list of articles. A quantity or an MDE mark the text does not print is null. */
export interface CertificationItem {
  quantity: number | null;
  up_to: boolean;
  item: string;
  mde: boolean | null;
}

/** A company the justification names, and its town where one is printed. */
export interface Contractor {
  name: string;
  location: string | null;
}

/** Where the certification was printed. What the article itself does not tell is null. */
interface CertificationSource {
  citation: string | null;
  issue_address: string | null;
  repository: string | null;
  commit: string | null;
  file: string | null;
  line: number;
  raw_file: string;
  part: string;
}

/** One certification to Congress as the Record prints it. Null means that the text does not say. */
export interface Certification {
  transmittal_no: string;
  kind: CertificationKind;
  statute_in_cover_letter: string | null;
  emergency_determination: boolean;
  date_delivered: string | null;
  record_date: string | null;
  purchaser_as_printed: string | null;
  purchaser: string | null;
  purchaser_iso3: string | null;
  title: string | null;
  mde_value_usd: Usd | null;
  other_value_usd: Usd | null;
  total_value_usd: Usd | null;
  value_in_cover_letter_usd: Usd | null;
  value_in_policy_justification_usd: Usd | null;
  funding_source: string | null;
  items: CertificationItem[];
  other_items: string[];
  description_as_printed: string | null;
  implementing_agency: string | null;
  case_ids: string[];
  country_code_in_case_id: string | null;
  prior_case_ids: string[];
  prior_cases_as_printed: string | null;
  amends_transmittal_no: string | null;
  amends_date: string | null;
  revised_total_value_usd: Usd | null;
  principal_contractors: Contractor[];
  contractor_sentence: string | null;
  source: CertificationSource;
  raw_text: string;
  parse_notes: string[];
}

/** A place that looked like a certification and could not be read as one, and why. */
export interface Rejection {
  file: string;
  line: number;
  reason: string;
}

/** What one or more articles hold: everything is either a certification or a rejection. */
export interface ParsedArticles {
  certifications: Certification[];
  rejected: Rejection[];
}

/** ISO 3166 alpha-3 of a purchaser's name, or null where the name is no country. */
export type CountryCodeOf = (name: string) => string | null;
