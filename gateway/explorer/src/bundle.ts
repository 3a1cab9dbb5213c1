import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions, Metafile } from 'esbuild';

/** The folder of this package: sources of the browser below it, dependencies reachable from it. */
export const packageFolder = fileURLToPath(new URL('../', import.meta.url));

/** How the page is bundled. The hash of the cache covers it. */
export const bundleOptions = {
  entryPoints: {
    main: 'browser/main.tsx',
    'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
    'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
    'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
  },
  bundle: true,
  format: 'esm',
  splitting: true,
  chunkNames: 'chunk-[hash]',
  assetNames: '[name]-[hash]',
  target: ['es2023'],
  minify: true,
  legalComments: 'none',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  loader: { '.ttf': 'file' },
  metafile: true,
  logLevel: 'silent',
} satisfies BuildOptions;

/** Bundles the page into a folder and returns the scripts that it needs right after the first. */
export async function bundle(folder: string): Promise<string[]> {
  // Loaded only when there is something to build: a start with a warm cache does without.
  const { build } = await import('esbuild');
  const { metafile } = await build({
    ...bundleOptions,
    absWorkingDir: packageFolder,
    outdir: folder,
  });
  await copyFile(join(packageFolder, 'browser/favicon.svg'), join(folder, 'favicon.svg'));
  return preloadsOf(metafile);
}

/** Every script that the first one reaches by static imports. */
function preloadsOf({ outputs }: Metafile): string[] {
  const paths = Object.keys(outputs);
  const main = paths.find((path) => path.endsWith('/main.js'));
  const reached = new Set<string>();
  const waiting = main === undefined ? [] : [main];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const { kind, path: imported } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && !reached.has(imported)) {
        reached.add(imported);
        waiting.push(imported);
      }
    }
  }
  return [...reached].map((path) => path.slice(path.lastIndexOf('/') + 1));
}
