import { describe, expect, it } from 'vitest';
import { linkTo, readLink } from './operation-link.ts';

const page = 'https://concord.example/?code=secret#old';
const operation = { document: 'query Q($a: Int) {\n  a(b: "&#+%")\n}', variables: '{"a": 1}' };

describe('a link to an operation', () => {
  it('carries query and variables in the fragment only', () => {
    const url = new URL(linkTo(operation, page));
    expect(url.origin + url.pathname).toBe('https://concord.example/');
    expect(url.search).toBe('');
    expect(readLink(url.hash)).toEqual(operation);
  });

  it('leaves out empty variables', () => {
    expect(linkTo({ document: '{ a }', variables: ' ' }, page)).not.toContain('variables');
  });

  it.each(['', '#', '#other=1', '#query='])('is not what %j is', (fragment) => {
    expect(readLink(fragment)).toBeNull();
  });
});
