export { type CursorSeal, createCursorSeal, type Position } from './cursor/cursor-seal.ts';
export {
  createEnvelopeSigner,
  createEnvelopeVerifier,
  envelopeHeader,
  type SignEnvelope,
  type VerifyEnvelope,
} from './envelope/envelope.ts';
export { canonicalJson } from './events/canonical-json.ts';
export { brokenLink, type StreamEnd, sealEvent } from './events/chain.ts';
export type { NewEvent, ReliedFact, StoredEvent } from './events/event.ts';
export { type ErrorCode, errorCodes, isErrorCode } from './faults/error-code.ts';
export { maskFault, type ReportFault } from './faults/mask-fault.ts';
export { badUserInput, requestError } from './faults/request-error.ts';
export { globalId } from './identity/global-id.ts';
export { type InputLimits, limitProblems } from './input/limit-problems.ts';
export {
  identifierLengthMax,
  keyLengthMax,
  keyProblems,
  nameOf,
  optionalTextProblems,
  reasonLengthMax,
  textOrNull,
  textProblems,
} from './input/text-problems.ts';
export { invariant } from './invariant.ts';
export {
  allOf,
  anyOf,
  anyTextCondition,
  booleanCondition,
  choiceCondition,
  dateCondition,
  moneyCondition,
  textCondition,
} from './list/conditions.ts';
export {
  type Connection,
  createOpenList,
  type ListArguments,
  type ListDefinition,
  type ListEnvironment,
  type OpenList,
} from './list/connection.ts';
export { connectionResolvers } from './list/connection-resolvers.ts';
export { asksForFiction } from './list/fiction.ts';
export { selectFigures } from './list/figures.ts';
export { checkFilterSize } from './list/filter-depth.ts';
export { readGroups } from './list/groups.ts';
export type { OrderTerm } from './list/keyset.ts';
export type { ListDatabase, ListSource, Measures } from './list/list-source.ts';
export { pageSizeMax } from './list/page-arguments.ts';
export { selectRows } from './list/select-list.ts';
export { addReports, type LoadReport, type Rejection } from './load-report.ts';
export { batchByKey, batchManyByKey, type Loader } from './loaders/batch-by-key.ts';
export { createDecide, type Decide, type Decision } from './policy/decide.ts';
export type { FieldPolicy } from './policy/enforce-field-classes.ts';
export { checkFieldClasses } from './policy/field-classes.ts';
export type { Cell, Matrix } from './policy/matrix.ts';
export { rowPredicate } from './policy/row-predicate.ts';
export { type Ending, endAtSignal } from './program/end-at-signal.ts';
export { recordToLog } from './program/record-to-log.ts';
export { reportToLog } from './program/report-to-log.ts';
export { type OpenedSubgraph, serveSubgraph } from './program/serve-subgraph.ts';
export type { SubgraphConfig } from './program/subgraph-config.ts';
export {
  developmentIssuer,
  openTokenKeys,
  type TokenKeySettings,
  type TokenKeys,
} from './program/token-keys.ts';
export {
  guardsNotMet,
  type InputProblem,
  idempotencyKeyReused,
  inputInvalid,
  notPermitted,
  type Refusal,
  type RefusalCode,
  recordNotFound,
  refusalCodes,
  staleVersion,
  transitionNotPossible,
  type UnmetGuard,
} from './refusals/refusal.ts';
export { dateScalar, parseDate } from './scalars/date.ts';
export { dateTimeScalar } from './scalars/date-time.ts';
export { moneyScalar, parseMoney } from './scalars/money.ts';
export { shiftDates } from './scalars/shift-dates.ts';
export { addDays, washingtonDate } from './scalars/washington-date.ts';
export { createSubgraph, type Subgraph } from './subgraph/create-subgraph.ts';
export { type Listening, listen } from './subgraph/listen.ts';
export { createRequestContext, type RequestContext } from './subgraph/request-context.ts';
export { createSubgraphApp } from './subgraph/subgraph-app.ts';
export type { Access, RecordAccess, Watch } from './subgraph/watch.ts';
export { readBearerToken } from './token/bearer-token.ts';
export {
  type Identity,
  type IssuedToken,
  issueToken,
  type TokenIssuerOptions,
} from './token/token-issuer.ts';
export { createTokenVerifier, type VerifyToken } from './token/token-verifier.ts';
export { createHttpTransport } from './transport/http-transport.ts';
export { createInProcessTransport } from './transport/in-process-transport.ts';
export { subgraphTimeout, subgraphUnavailable } from './transport/subgraph-errors.ts';
export type { SubgraphRequest, SubgraphResponse, Transport } from './transport/transport.ts';
export { purchaserRoles, type Role, roles } from './viewer/role.ts';
export { isPurchaserOrPublic, publicViewer, type Viewer, viewerScope } from './viewer/viewer.ts';
