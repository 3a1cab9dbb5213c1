/** Cuts a text into sentences. "Inc.", "St." and initials end none, a usual opener begins one. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(stop)) {
    const end = match.index + 1;
    const before = text.slice(Math.max(start, end - 24), end);
    const after = text.slice(end).trimStart().slice(0, 24);
    if (opener.test(after) || !(abbreviation.test(before) || /^[a-z(]/.test(after))) {
      sentences.push(text.slice(start, end).trim());
      start = end;
    }
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}

const stop = /[.!?](?=["')]{0,2}\s)|\n/g;
const abbreviation =
  /(?:\b(?:Inc|Corp|Co|Ltd|LLC|St|Ft|Mt|No|Nos|Sec|Mr|Mrs|Dr|Gen|Hon|Jr|Sr|vs|approx|i\.e|e\.g)|\b(?:[A-Z]\.)*[A-Z])\.$/;
const opener =
  /^(?:There|The purchaser|The principal|The prime|The Government|The estimated|The total|The proposed|Any|This|Implementation|It|These|In|At|Offset|Equipment)\b/;
