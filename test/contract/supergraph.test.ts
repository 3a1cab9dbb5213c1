import { supergraphProblems } from '@concord/gateway';
import {
  readSupergraphSdl,
  readTypeDefs,
  type SubgraphName,
  subgraphNames,
  toPublicSchema,
} from '@concord/schema';
import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { describe, expect, it } from 'vitest';

const schema = toPublicSchema(readSupergraphSdl());
const typeDefs: Readonly<Record<SubgraphName, DocumentNode>> = {
  dod: readTypeDefs('dod'),
  state: readTypeDefs('state'),
  partner: readTypeDefs('partner'),
};

describe('the supergraph', () => {
  it('describes each type in the words of the agency that owns it', () => {
    for (const [name, owner] of ownerOf) {
      const own = definitionsOf(owner).find((type) => type.name.value === name);
      expect([name, schema.getType(name)?.description]).toEqual([name, own?.description?.value]);
    }
  });

  it('has nothing that makes the gateway answer wrongly: second keys, requires with arguments', () => {
    expect(supergraphProblems(readSupergraphSdl())).toEqual([]);
  });

  it('has one owner for each entity, who gives it its opaque id', () => {
    expect(Object.fromEntries(ownerOf)).toMatchObject({
      Case: 'dod',
      ImplementingAgency: 'dod',
      CongressionalNotification: 'state',
      Country: 'state',
    });
  });

  it('may answer with null whatever another agency must answer', () => {
    const strict = subgraphNames.flatMap((agency) =>
      definitionsOf(agency).flatMap((type) =>
        (type.fields ?? [])
          .filter((field) => field.type.kind === Kind.NON_NULL_TYPE)
          .filter((field) => isForeign(field, agency) || isContributed(field, type, agency))
          .map((field) => `${agency}: ${type.name.value}.${field.name.value}`),
      ),
    );
    expect(strict).toEqual([]);
  });

  it('gives a stub of another agency’s type nothing but its key and what the agency adds', () => {
    for (const agency of subgraphNames) {
      for (const type of definitionsOf(agency)) {
        const owner = ownerOf.get(type.name.value);
        if (owner !== undefined && owner !== agency) {
          const key = keyOf(type);
          const whole = definitionsOf(owner).filter(({ name }) => name.value === type.name.value);
          expect(whole.map(keyOf)).toEqual([key]);
          const known = whole.flatMap(namesOfFields);
          expect(namesOfFields(type).filter((name) => known.includes(name))).toEqual([key]);
        }
      }
    }
  });

  it('says the same wherever agencies have a definition in common', () => {
    const seen = new Map<string, string>();
    for (const agency of subgraphNames) {
      for (const type of typeDefs[agency].definitions.filter(isSharedDefinition)) {
        const text = print(type);
        expect(seen.get(type.name.value) ?? text).toBe(text);
        seen.set(type.name.value, text);
      }
    }
    expect([...seen.keys()]).toEqual(
      expect.arrayContaining(['Money', 'PageInfo', 'Region', 'DateFilter']),
    );
  });
});

function definitionsOf(agency: SubgraphName): ObjectTypeDefinitionNode[] {
  return typeDefs[agency].definitions.filter(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
}

/** The agency of each entity: the one that gives it its opaque `id`. */
const ownerOf: ReadonlyMap<string, SubgraphName> = new Map(
  subgraphNames.flatMap((agency) =>
    definitionsOf(agency)
      .filter((type) => keyOf(type) !== null)
      .filter((type) => type.fields?.some(({ name }) => name.value === 'id') === true)
      .map((type) => [type.name.value, agency] as const),
  ),
);

function keyOf({ directives = [] }: ObjectTypeDefinitionNode): string | null {
  const key = directives.find(({ name }) => name.value === 'key');
  const fields = key?.arguments?.find(({ name }) => name.value === 'fields')?.value;
  return fields?.kind === Kind.STRING ? fields.value : null;
}

/** Whether the field leads to a type that another agency owns. */
function isForeign({ type }: FieldDefinitionNode, agency: SubgraphName): boolean {
  return (ownerOf.get(nameIn(type)) ?? agency) !== agency;
}

/** Whether the agency adds this field to a type that another one owns. */
function isContributed(
  { name }: FieldDefinitionNode,
  type: ObjectTypeDefinitionNode,
  agency: SubgraphName,
): boolean {
  return (ownerOf.get(type.name.value) ?? agency) !== agency && name.value !== keyOf(type);
}

function namesOfFields({ fields = [] }: ObjectTypeDefinitionNode): string[] {
  return fields.map(({ name }) => name.value);
}

function nameIn(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameIn(type.type);
}

/** All that is no agency's own: each agency has entities and classes, and the root, of its own. */
function isSharedDefinition(
  definition: DocumentNode['definitions'][number],
): definition is TypeDefinitionNode {
  const isType =
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.ENUM_TYPE_DEFINITION ||
    definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.SCALAR_TYPE_DEFINITION;
  return (
    isType &&
    !['Query', 'Mutation', 'DataClass'].includes(definition.name.value) &&
    !(definition.kind === Kind.OBJECT_TYPE_DEFINITION && keyOf(definition) !== null)
  );
}
