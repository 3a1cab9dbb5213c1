import type { InputProblem } from '../refusals/refusal.ts';

type Path = readonly string[];

/** Characters of a sender's own key for a command. */
export const keyLengthMax = 200;
/** Characters of a reason, a note, and other texts of some sentences. */
export const reasonLengthMax = 4000;
/** Characters of what names a record or a code. The longest in use has half as many. */
export const identifierLengthMax = 40;

/** What is wrong with a text: that it says nothing, that it is too long, or that it holds what nobody sees. */
export function textProblems(path: Path, text: string, lengthMax: number): InputProblem[] {
  const wrong = excess(text, lengthMax) ?? silence(text);
  if (wrong !== null) {
    return [
      { path, message: `${nameOf(path)} ${wrong}. Give 1 to ${figure(lengthMax)} characters.` },
    ];
  }
  const hidden = unprinted.exec(text);
  return hidden === null ? [] : [{ path, message: hiddenMessage(path, text, hidden) }];
}

/** The same for a text that may be left out. */
export function optionalTextProblems(
  path: Path,
  text: string | null | undefined,
  lengthMax: number,
): InputProblem[] {
  return text === null || text === undefined ? [] : textProblems(path, text, lengthMax);
}

/** What is wrong with the sender's own key for a command. */
export function keyProblems(key: string): InputProblem[] {
  return textProblems(['idempotencyKey'], key, keyLengthMax);
}

/** A text without the blanks around it, or null if it says nothing. */
export function textOrNull(text: string | null | undefined): string | null {
  const said = text?.trim() ?? '';
  return said === '' ? null : said;
}

/** The field as sentences name it, such as `lines.0.description`. */
export function nameOf(path: Path): string {
  return `\`${path.join('.')}\``;
}

/** A number as sentences give it, such as 4,000. */
export function figure(count: number): string {
  return count.toLocaleString('en-US');
}

/** Anything that a reader would see. */
const printed = /[^\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
/**
 * What a reader would not see, or see in another order than it is written: controls, halves of
 * characters, marks of direction and of no width. Line breaks and tabs are seen, and the joiners and
 * variants that scripts and signs are built with belong to what is seen.
 */
const unprinted =
  /(?!\u200c|\u200d|[\t\n\r]|[\ufe00-\ufe0f])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** Characters are counted as people count them, so that a sign beyond the basic plane is one. */
function excess(text: string, lengthMax: number): string | null {
  const length = text.length > lengthMax ? [...text].length : 0;
  return length > lengthMax ? `has ${figure(length)} characters` : null;
}

function silence(text: string): string | null {
  return printed.test(text) ? null : 'says nothing';
}

function hiddenMessage(path: Path, text: string, { 0: found, index }: RegExpExecArray): string {
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const place = [...text.slice(0, index)].length + 1;
  return `${nameOf(path)} holds U+${code} as character ${figure(place)}, which nobody sees. Leave it out.`;
}
