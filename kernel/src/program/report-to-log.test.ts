import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { reportToLog } from './report-to-log.ts';

const secret = 'insert failed: (12370000.00, BN-B-UAA)';

/** What the log holds of one fault. */
function logged(fault: unknown): Record<string, unknown> {
  let line = '';
  const write = (text: string) => {
    line += text;
  };
  const log = pino({ base: null }, { write });
  reportToLog(log)('r-1', fault);
  return JSON.parse(line) as Record<string, unknown>;
}

describe('the log of a fault', () => {
  it('holds its origin, code and place, and never its message', () => {
    const origin = Object.assign(new Error(secret), { name: 'PostgresError', code: '23505' });
    const wrapped = new Error(`${secret}\nparams: ${secret}`, { cause: origin });
    const line = logged(new GraphQLError(secret, { originalError: wrapped }));
    expect(line).toMatchObject({ reference: 'r-1', fault: 'PostgresError', code: '23505' });
    expect(JSON.stringify(line)).toContain('report-to-log.test');
    expect(JSON.stringify(line)).not.toContain('12370000');
  });

  it('finds the cause of an error of GraphQL too', () => {
    const error = new GraphQLError(secret);
    error.cause = new TypeError(secret);
    expect(logged(error)).toMatchObject({ fault: 'TypeError' });
  });

  it('ends where causes go in a circle', () => {
    const error = new Error(secret);
    error.cause = new Error(secret, { cause: error });
    expect(logged(error)).toMatchObject({ fault: 'Error' });
  });

  it.each([[secret], [null], [undefined], [{ secret }]])('can be of %j', (fault) => {
    expect(JSON.stringify(logged(fault))).not.toContain('12370000');
  });
});
