import type { Logger } from 'pino';
import type { ReportFault } from '../faults/mask-fault.ts';

/**
 * Logs a fault by reference, name, code and place. Never its message: a database's message carries
 * the row's values.
 */
export function reportToLog(log: Logger): ReportFault {
  return (reference, fault) => {
    log.error({ reference, ...describe(fault) }, 'fault');
  };
}

function describe(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) {
    return { fault: typeof fault };
  }
  const origin = originOf(fault);
  return {
    fault: origin.name,
    code: 'code' in origin ? origin.code : undefined,
    stack: origin.stack?.split('\n').filter((line) => line.startsWith('    at ')),
  };
}

/** GraphQL and drizzle wrap what went wrong, in a few layers; a cycle of causes ends here too. */
function originOf(fault: Error, layersMax = 10): Error {
  const wrapped = 'originalError' in fault ? fault.originalError : undefined;
  const inner = wrapped ?? fault.cause;
  return inner instanceof Error && layersMax > 0 ? originOf(inner, layersMax - 1) : fault;
}
