/** The nodes of one connection of an answer. */
export interface FoundConnection {
  /** The response name of the field that holds it. */
  readonly name: string;
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
}

/** The connection nearest to the root that has nodes, by `nodes` or by `edges { node }`. */
export function firstConnection(data: unknown): FoundConnection | null {
  let level: [name: string, value: unknown][] = [['data', data]];
  while (level.length > 0) {
    for (const [name, value] of level) {
      const nodes = nodesOf(value);
      if (nodes.length > 0) {
        return { name, nodes };
      }
    }
    level = level.flatMap(childrenOf);
  }
  return null;
}

function nodesOf(value: unknown): Record<string, unknown>[] {
  if (!isRecord(value)) {
    return [];
  }
  const { nodes, edges } = value;
  if (Array.isArray(nodes)) {
    return nodes.filter(isRecord);
  }
  return Array.isArray(edges)
    ? edges.map((edge) => (isRecord(edge) ? edge['node'] : null)).filter(isRecord)
    : [];
}

function childrenOf([name, value]: [string, unknown]): [string, unknown][] {
  if (Array.isArray(value)) {
    return value.map((item) => [name, item]);
  }
  return isRecord(value) ? Object.entries(value) : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
