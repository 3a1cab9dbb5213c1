/** What one operation carries from the edge to the subgraphs. */
export interface GatewayContext {
  /** The verified token as it came, which each subgraph verifies again; null is the public. */
  readonly viewerToken: string | null;
  /** How large the request was. */
  readonly bodyBytes: number;
  /** Whether the operation is only planned: no subgraph is asked. */
  readonly isWarmUp: boolean;
}
