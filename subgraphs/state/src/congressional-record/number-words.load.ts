/** A whole number spelled in English ("one hundred and twenty-two"), or null if it is not one. */
export function readNumberWords(text: string): number | null {
  const words = text.toLowerCase().split(/[\s-]+/);
  let total = 0;
  let group = 0;
  let isNumber = false;
  for (const word of words) {
    const small = smallNumbers.get(word);
    const scale = scales.get(word);
    if (small !== undefined) {
      group += small;
      isNumber = true;
    } else if (word === 'hundred' && group > 0) {
      group *= 100;
    } else if (scale !== undefined && group > 0) {
      total += group * scale;
      group = 0;
    } else if (word !== 'and' && word !== '') {
      return null;
    }
  }
  return isNumber ? total + group : null;
}

/** Whether a word is part of a spelled number, one misprinted letter or two forgiven. */
export function isNumberWord(word: string): boolean {
  return (
    numberWords.has(word.toLowerCase()) || [...numberWords].some((known) => isNear(word, known))
  );
}

/** Whether two words differ by case and by what a scanner misreads: one letter, or two if long. */
export function isNear(word: string, known: string): boolean {
  const allowed = known.length >= 7 ? 2 : known.length >= 5 ? 1 : 0;
  return isWithinEdits(word.toLowerCase(), known.toLowerCase(), allowed);
}

const smallNumbers = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
    'fifteen sixteen seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);
for (const [index, word] of 'twenty thirty forty fifty sixty seventy eighty ninety'
  .split(' ')
  .entries()) {
  smallNumbers.set(word, (index + 2) * 10);
}
smallNumbers.set('fourty', 40);
const scales = new Map([
  ['thousand', 1_000],
  ['million', 1_000_000],
]);
const numberWords = new Set([...smallNumbers.keys(), ...scales.keys(), 'hundred', 'and']);

/** Edit distance with turned pairs; words of very different length are not compared. */
function isWithinEdits(left: string, right: string, allowed: number): boolean {
  if (Math.abs(left.length - right.length) > allowed) {
    return false;
  }
  let earlier: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = nextRow(left, right, row, previous, earlier);
    earlier = previous;
    previous = current;
  }
  return (previous[right.length] ?? 0) <= allowed;
}

function nextRow(
  left: string,
  right: string,
  row: number,
  previous: readonly number[],
  earlier: readonly number[],
): number[] {
  const current = [row];
  for (let column = 1; column <= right.length; column += 1) {
    const [here, before] = [left[row - 1], left[row - 2]];
    const isTurned = here === right[column - 2] && before === right[column - 1];
    const turned = isTurned ? earlier[column - 2] : undefined;
    const swapped = (previous[column - 1] ?? 0) + (here === right[column - 1] ? 0 : 1);
    const shifted = Math.min(previous[column] ?? 0, current[column - 1] ?? 0) + 1;
    current.push(Math.min(swapped, shifted, (turned ?? Number.POSITIVE_INFINITY) + 1));
  }
  return current;
}
