import { setTimeout as delay } from 'node:timers/promises';
import type { RequestHandler } from 'express';

/** How a program leaves a load balancer without losing a request. */
export interface Drain {
  isDraining(): boolean;
  /** Asks clients to close their kept connections while the program drains. */
  readonly closeConnections: RequestHandler;
  /** Turns readiness red and waits until balancers have seen it. */
  begin(): Promise<void>;
}

/** Makes a drain that waits for one probe period and a margin. */
export function createDrain(waitMs: number): Drain {
  let begun: Promise<void> | null = null;
  return {
    isDraining: () => begun !== null,
    closeConnections(_request, response, next) {
      if (begun !== null) {
        response.set('connection', 'close');
      }
      next();
    },
    begin() {
      begun ??= delay(waitMs);
      return begun;
    },
  };
}
