import { pageSizeMax } from '@concord/kernel';

/** What one request may ask for. */
export interface Limits {
  /** Levels of fields. */
  readonly depth: number;
  /** Aliases, fragments expanded. */
  readonly aliases: number;
  /** Fields below the operation itself, fragments expanded. */
  readonly rootFields: number;
  /** Fields, fragments expanded. */
  readonly fields: number;
  /** Lexical tokens of the document. */
  readonly tokens: number;
  /** Rows of one page. */
  readonly pageSize: number;
  /** Rows of all pages, each page size multiplied with those around it. */
  readonly rows: number;
  /** Bytes of the body. */
  readonly bodyBytes: number;
  /** The same of a command of somebody with a valid token. */
  readonly commandBodyBytes: number;
  /** Levels of lists and objects in the variables. */
  readonly variableDepth: number;
  /** Lists, objects and values in the variables. */
  readonly variableValues: number;
  /** The same of a command of somebody with a valid token. */
  readonly commandVariableValues: number;
}

/** What passes unless a program says otherwise. */
export const limitsDefault: Limits = {
  depth: 15,
  aliases: 30,
  rootFields: 20,
  fields: 1000,
  tokens: 2000,
  pageSize: pageSizeMax,
  rows: 10_000,
  bodyBytes: 100 * 1024,
  // The largest command is a document with all that the SDL lets it have: some 1.4 million characters.
  commandBodyBytes: 2 * 1024 * 1024,
  variableDepth: 15,
  variableValues: 2000,
  // 500 lines with all their fields, 200 notes and the rest are 9,200.
  commandVariableValues: 10_000,
};
