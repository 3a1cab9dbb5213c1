const width = 100;

/** JSON as Biome formats it, with as much on one line as fits. */
export function writeReadableJson(value: unknown): string {
  return `${write(value, 0, 0)}\n`;
}

/** Writes a value that begins at this indentation, with so much on its line already. */
function write(value: unknown, indent: number, taken: number): string {
  const line = onOneLine(value);
  // A comma may follow.
  if (!isTable(value) && !line.includes('\n') && indent + taken + line.length < width) {
    return line;
  }
  const inner = indent + 2;
  const lines = entriesOf(value).map(
    ([key, item]) => `${' '.repeat(inner)}${key}${write(item, inner, key.length)}`,
  );
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

/** The value without a break; a table within keeps one, so that it does not pass for a line. */
function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value);
  }
  const items = entriesOf(value).map(([key, item]) => `${key}${onOneLine(item)}`);
  if (isTable(value)) {
    return `[${items.join(',\n')}]`;
  }
  if (items.length === 0) {
    return Array.isArray(value) ? '[]' : '{}';
  }
  return Array.isArray(value) ? `[${items.join(', ')}]` : `{ ${items.join(', ')} }`;
}

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return Array.isArray(value)
    ? value.map((item) => ['', item] as const)
    : Object.entries(value as object).map(([name, item]) => [`${JSON.stringify(name)}: `, item]);
}

/** A list of several objects of several fields has a line, or more, for each. */
function isTable(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length > 1 &&
    value.every((item) => typeof item === 'object' && item !== null && entriesOf(item).length > 1)
  );
}
