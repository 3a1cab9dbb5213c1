import { describe, expect, it } from 'vitest';
import { modes } from '../harness/graph.ts';
import { openBothGraphs } from '../harness/graphs.ts';
import { recorded } from '../harness/recorded.ts';
import { viewers } from '../harness/viewers.ts';

const graphOf = openBothGraphs();
const page = `query Page($first: Int!) {
  cases(first: $first, filter: { isFictional: { eq: true } }) {
    nodes {
      caseId status totalValue
      pendingWith { office since }
      milestones { milestone reachedOn }
      documents { code status totalValue lines { lineNumber quantity lineValue } }
    }
  }
}`;

describe('a page of cases with who holds them, milestones, documents and lines', () => {
  it.each(modes)('costs the same statements for one case and for fifty, %s', async (mode) => {
    const graph = graphOf(mode);
    const ask = (first: number) =>
      recorded(graph, () => graph.ask(viewers.dscaCase, page, { first }));
    const [one, fifty] = [await ask(1), await ask(50)];
    expect([one.answer.errors, fifty.answer.errors]).toEqual([undefined, undefined]);
    const texts = (asked: typeof one) => asked.statements.map(({ text }) => text).sort();
    expect(texts(fifty)).toEqual(texts(one));
    expect(fifty.statements).toHaveLength(5);
  });
});
