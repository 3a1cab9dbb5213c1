import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { RequestContext } from '../subgraph/request-context.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { Decide, Decision } from './decide.ts';
import { type ClassedType, readFieldClasses } from './field-classes.ts';

/** What an agency says about its fields. */
export interface FieldPolicy {
  /** The decision of its matrix. */
  readonly decide: Decide<string, string>;
  /** The classes its matrix knows. */
  readonly dataClasses: readonly string[];
  /**
   * For each type with fields narrower than the type: whether a condition holds on its row. Rows are
   * decided in SQL already, so a type that is not here is decided by role alone.
   */
  readonly rowConditions: Readonly<
    Record<string, (condition: string, viewer: Viewer, row: unknown) => boolean>
  >;
}

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/**
 * Puts the agency's decision before every resolver. A field denied by role is null and noted as a
 * denial; a field denied by its row's state is null without a word.
 */
export function enforceFieldClasses(schema: GraphQLSchema, policy: FieldPolicy): void {
  for (const classed of readFieldClasses(schema, policy.dataClasses)) {
    for (const [name, dataClass] of classed.fieldClasses) {
      const field = classed.type.getFields()[name];
      if (field !== undefined && !name.startsWith('_')) {
        guard(field, classed, dataClass, policy);
      }
    }
  }
}

function guard(
  field: GraphQLField<unknown, RequestContext>,
  classed: ClassedType,
  dataClass: string,
  policy: FieldPolicy,
): void {
  const resolve: Resolver = field.resolve ?? defaultFieldResolver;
  const isNarrower = dataClass !== classed.dataClass;
  const holds = isNarrower ? policy.rowConditions[classed.type.name] : undefined;
  field.resolve = (source, args, context, info) => {
    const decision = context.decisions.of(policy.decide, dataClass);
    if (decision.kind === 'never') {
      context.denials.note(info, dataClass);
      return null;
    }
    return holds === undefined ||
      isPermitted(decision, (condition) => holds(condition, context.viewer, source))
      ? resolve(source, args, context, info)
      : null;
  };
}

function isPermitted(decision: Decision<string>, holds: (condition: string) => boolean): boolean {
  return (
    decision.kind === 'always' ||
    (decision.kind === 'when' &&
      decision.alternatives.some((alternative) => alternative.every(holds)))
  );
}
