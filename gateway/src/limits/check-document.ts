import { type DocumentNode, GraphQLError, Kind, parse } from 'graphql';
import { countTokens } from './count-tokens.ts';
import { figure, limitExceeded } from './limit-exceeded.ts';
import type { Limits } from './limits.ts';
import { measureOperation, type OperationSize } from './operation-size.ts';

/** Throws if a document is over a limit. */
export type CheckDocument = (text: string) => void;

/** Documents that passed, remembered by their text. */
const rememberedMax = 1000;
/** Longer ones would make the memory large. */
const rememberedLengthMax = 10_000;

/**
 * Checks what can be known of a document without the schema, before anything that takes longer, such
 * as validation. A document that does not parse passes: the server says what is wrong with it.
 */
export function createDocumentCheck(limits: Limits): CheckDocument {
  const passed = new Set<string>();
  return (text) => {
    if (passed.has(text)) {
      return;
    }
    checkText(text, limits);
    if (text.length > rememberedLengthMax) {
      return;
    }
    if (passed.size >= rememberedMax) {
      passed.clear();
    }
    passed.add(text);
  };
}

function checkText(text: string, limits: Limits): void {
  const tokens = countTokens(text);
  if (tokens === null) {
    return;
  }
  if (tokens > limits.tokens) {
    throw limitExceeded(
      { limit: limits.tokens, actual: tokens },
      `The document has ${figure(tokens)} tokens.`,
      'split it into several requests',
    );
  }
  const document = parseOrNull(text);
  for (const operation of document?.definitions ?? []) {
    if (operation.kind === Kind.OPERATION_DEFINITION && document !== null) {
      checkSize(measureOperation(document, operation), limits);
    }
  }
}

function checkSize(size: OperationSize, limits: Limits): void {
  const { fields, topFields, aliases, depth, topDataFields } = size;
  const less = 'ask for less at a time';
  refuseOver(limits.fields, fields, `selects ${figure(fields)} fields, fragments expanded`, less);
  refuseOver(limits.rootFields, topFields, `has ${figure(topFields)} root fields`, less);
  refuseOver(limits.aliases, aliases, `has ${figure(aliases)} aliases, fragments expanded`, less);
  // The tools' standard introspection is deep, and costs no subgraph anything.
  if (topDataFields > 0) {
    refuseOver(limits.depth, depth, `is ${figure(depth)} levels deep`, less);
  }
}

function refuseOver(limit: number, actual: number, figures: string, advice: string): void {
  if (actual > limit) {
    throw limitExceeded({ limit, actual }, `The operation ${figures}.`, advice);
  }
}

function parseOrNull(text: string): DocumentNode | null {
  try {
    return parse(text, { noLocation: true });
  } catch (fault) {
    if (fault instanceof GraphQLError) {
      return null;
    }
    throw fault;
  }
}
