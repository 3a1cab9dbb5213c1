import { describe, expect, it } from 'vitest';
import { curlOf } from './curl.ts';

const origin = 'http://localhost:4000';

describe('the curl command', () => {
  it('posts the operation and its variables', () => {
    const operation = { document: '{ cases }', variables: '{"first": 5}' };
    expect(curlOf(operation, origin, false)).toBe(
      `curl 'http://localhost:4000/graphql' \\
  --header 'content-type: application/json' \\
  --data-raw '{"query":"{ cases }","variables":{"first":5}}'`,
    );
  });

  it('names the token, and never holds it', () => {
    const command = curlOf({ document: '{ a }', variables: null }, origin, true);
    expect(command).toContain('--header "authorization: Bearer $CONCORD_TOKEN"');
  });

  it('lets no quote of the operation end the argument', () => {
    const command = curlOf({ document: '{ a(b: "it\'s $(id)") }', variables: null }, origin, false);
    expect(command).toContain(`it'\\''s $(id)`);
  });

  it.each(['', 'not json'])('leaves out the variables %j', (variables) => {
    expect(curlOf({ document: '{ a }', variables }, origin, false)).not.toContain('variables');
  });
});
