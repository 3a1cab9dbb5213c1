/** Splits at a mark outside parentheses; a parenthesis that never closes does not count. */
export function splitList(text: string, mark: ';' | ','): string[] {
  const pieces: string[] = [];
  const closes = text.lastIndexOf(')');
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === '(' && index < closes) {
      depth += 1;
    } else if (character === ')' && depth > 0) {
      depth -= 1;
    } else if (character === mark && depth === 0) {
      pieces.push(text.slice(start, index));
      start = index + 1;
    }
  }
  pieces.push(text.slice(start));
  return pieces.map((piece) => piece.trim());
}
