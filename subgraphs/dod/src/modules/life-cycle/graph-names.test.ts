import { readdirSync, readFileSync } from 'node:fs';
import { readSupergraphSdl } from '@concord/schema';
import { type DefinitionNode, Kind, parse, visit } from 'graphql';
import { describe, expect, it } from 'vitest';

/** The sentences of this module that name something between backquotes, as its programs have them. */
const folder = new URL('.', import.meta.url);
const programs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.model.ts'))
  .map((path) => readFileSync(new URL(path, folder), 'utf8'));

/** Texts in single quotes as they are, and those between backquotes, whose own are escaped. */
function namesIn(program: string): string[] {
  const code = program.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const quoted = [...code.matchAll(/'[^'\n]*'/g)].flatMap(([text]) => [
    ...text.matchAll(/`(\w+)`( lists them)?/g),
  ]);
  return [...quoted, ...code.matchAll(/\\`(\w+)\\`( lists them)?/g)].map(
    ([, name = '', lists = '']) => `${name}${lists}`,
  );
}

const named = [...new Set(programs.flatMap(namesIn))].sort();
const { definitions } = parse(readSupergraphSdl());

function fieldsOf(type: string): string[] {
  return definitions.flatMap((each: DefinitionNode) =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === type
      ? (each.fields ?? []).map(({ name }) => name.value)
      : [],
  );
}

describe('a name between backquotes in a sentence', () => {
  const names = new Set<string>();
  for (const each of definitions) {
    visit(each, {
      FieldDefinition: ({ name }) => void names.add(name.value),
      InputValueDefinition: ({ name }) => void names.add(name.value),
    });
  }

  it('is found', () => {
    expect(named.length).toBeGreaterThan(20);
    expect(named).toContain('requestRelease');
    expect(named).toContain('documentReturnReasons lists them');
  });

  it.each(named.map((name) => name.replace(' lists them', '')))('is in the graph: %s', (name) => {
    expect([...names]).toContain(name);
  });

  it.each(named.filter((name) => name.endsWith(' lists them')))('is a list: %s', (name) => {
    expect(fieldsOf('Query')).toContain(name.replace(' lists them', ''));
  });
});
