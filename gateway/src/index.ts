export type { Deadlines } from './federation/deadlines.ts';
export { supergraphProblems } from './federation/supergraph-problems.ts';
export { type Limits, limitsDefault } from './limits/limits.ts';
export type { Log } from './log/log.ts';
export {
  createGatewayApp,
  type GatewayApp,
  type GatewayOptions,
} from './server/create-gateway-app.ts';
export type { WarmOperation } from './server/warm.ts';
