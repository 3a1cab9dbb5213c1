import { mkdtempSync, readdirSync, truncateSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildExplorer } from './build-explorer.ts';
import { isComplete, readManifest } from './manifest.ts';

const cacheFolder = mkdtempSync(join(tmpdir(), 'explorer-cache-'));
const timeoutMs = 120_000;

afterAll(() => rm(cacheFolder, { recursive: true }));

describe('the bundle', () => {
  it('is built whole by two at once, and leaves nothing else behind', {
    timeout: timeoutMs,
  }, async () => {
    const builds = [buildExplorer({ cacheFolder }), buildExplorer({ cacheFolder })];
    const [folder, other] = await Promise.all(builds);
    expect(other).toBe(folder);
    expect(readdirSync(cacheFolder)).toHaveLength(1);
    expect(Object.keys(readManifest(folder ?? '').files)).toEqual(
      expect.arrayContaining([
        'editor.worker.js',
        'favicon.svg',
        'graphql.worker.js',
        'json.worker.js',
        'main.css',
        'main.js',
        'main.js.br',
        'main.js.gz',
      ]),
    );
  });

  it('is taken from the cache the second time', async () => {
    const startedAtMs = performance.now();
    await buildExplorer({ cacheFolder });
    expect(performance.now() - startedAtMs).toBeLessThan(50);
  });

  it('is built anew when a file of it was cut', { timeout: timeoutMs }, async () => {
    const folder = await buildExplorer({ cacheFolder });
    truncateSync(join(folder, 'main.js'), 10);
    expect(isComplete(folder)).toBe(false);
    await buildExplorer({ cacheFolder });
    expect(isComplete(folder)).toBe(true);
  });
});
