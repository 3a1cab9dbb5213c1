import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
} from 'graphql';
import { requestError } from '../faults/request-error.ts';
import type { RequestContext } from '../subgraph/request-context.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { Decide, Decision } from './decide.ts';
import { denialMessage } from './denials.ts';
import { type ClassedType, isConnection, isEntity, readFieldClasses } from './field-classes.ts';

/** What an agency says about its fields. */
export interface FieldPolicy {
  /** The decision of its matrix. */
  readonly decide: Decide<string, string>;
  /** The classes its matrix knows. */
  readonly dataClasses: readonly string[];
  /** The classes of which every reading is recorded. */
  readonly sensitiveClasses: readonly string[];
  /**
   * For each entity with fields narrower than the entity: whether a condition holds on its row. Lists,
   * and types that are no entities, are decided in SQL already and so by role alone.
   */
  readonly rowConditions: Readonly<Record<string, RowCondition>>;
}

/** Whether a condition of the matrix holds on a row. */
type RowCondition = (condition: string, viewer: Viewer, row: unknown) => boolean;
type GuardedField = GraphQLField<unknown, RequestContext>;
type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/**
 * Puts the agency's decision before every resolver. A field denied by role is null and noted as a
 * denial; a field denied by its row's state is null without a word.
 */
export function enforceFieldClasses(schema: GraphQLSchema, policy: FieldPolicy): void {
  for (const classed of readFieldClasses(schema, policy.dataClasses)) {
    for (const [name, dataClass] of classed.fieldClasses) {
      const field: GuardedField | undefined = classed.type.getFields()[name];
      if (field !== undefined) {
        guard(field, classed, dataClass, policy);
      }
    }
  }
}

function guard(
  field: GuardedField,
  classed: ClassedType,
  dataClass: string,
  policy: FieldPolicy,
): void {
  const resolve: Resolver = field.resolve ?? defaultFieldResolver;
  const isNarrower = dataClass !== classed.dataClass;
  const holds = isNarrower ? rowConditionOf(field, classed, policy) : always;
  field.resolve = (source, args, context, info) => {
    const decision = context.decisions.of(policy.decide, dataClass);
    if (decision.kind === 'never') {
      return deny(info, dataClass, context);
    }
    return isPermitted(decision, (condition) => holds(condition, context.viewer, source))
      ? resolve(source, args, context, info)
      : null;
  };
}

const always: RowCondition = () => true;

/**
 * What decides a narrower field on its row. A field of an entity that nobody decides on its row would
 * be open whenever the role has any condition at all, so it fails; lists and what is not an entity are
 * decided in SQL.
 */
function rowConditionOf(
  field: GuardedField,
  { type }: ClassedType,
  policy: FieldPolicy,
): RowCondition {
  const condition = policy.rowConditions[type.name];
  if (condition !== undefined) {
    return condition;
  }
  return isEntity(type) && !isConnection(getNamedType(field.type))
    ? () => {
        throw new Error(`the policy has no row conditions for ${type.name}.${field.name}`);
      }
    : always;
}

/** Null and one note. Where null may not stand, the field fails with the same words. */
function deny(info: GraphQLResolveInfo, dataClass: string, { denials }: RequestContext): null {
  denials.note(info, dataClass);
  if (isNonNullType(info.returnType)) {
    const field = `${info.parentType.name}.${info.fieldName}`;
    throw requestError('FORBIDDEN', denialMessage(field), { dataClass });
  }
  return null;
}

function isPermitted(decision: Decision<string>, holds: (condition: string) => boolean): boolean {
  return (
    decision.kind === 'always' ||
    (decision.kind === 'when' &&
      decision.alternatives.some((alternative) =>
        alternative.every((condition) => holds(condition) === true),
      ))
  );
}
