import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { bundleKey } from './bundle-key.ts';
import { compressFiles } from './compress-files.ts';
import { isComplete, type Manifest, manifestFile } from './manifest.ts';

const unfinishedPrefix = 'unfinished-';
const abandonedAfterMs = 60 * 60 * 1000;

/**
 * Bundles the explorer into the cache, unless the same bundle is there already, and returns its
 * folder. It is built aside and moved into place whole, so two processes may do this at once and a
 * cut build is never served.
 */
export async function buildExplorer({ cacheFolder }: { cacheFolder: string }): Promise<string> {
  const version = bundleKey();
  const folder = join(cacheFolder, `explorer-${version}`);
  if (isComplete(folder)) {
    return folder;
  }
  await mkdir(cacheFolder, { recursive: true });
  await removeAbandonedBuilds(cacheFolder);
  const unfinished = await mkdtemp(join(cacheFolder, unfinishedPrefix));
  try {
    const preload = await bundle(unfinished);
    await compressFiles(unfinished);
    const manifest: Manifest = { version, preload, files: await sizesOf(unfinished) };
    await writeFile(join(unfinished, manifestFile), JSON.stringify(manifest));
    await moveIntoPlace(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

async function moveIntoPlace(source: string, target: string): Promise<void> {
  if (!isComplete(target)) {
    // What stands there was damaged by something else than this function.
    await rm(target, { recursive: true, force: true });
  }
  try {
    await rename(source, target);
  } catch (error) {
    // Another process was first; its bundle is the same.
    if (!isComplete(target)) {
      throw error;
    }
  }
}

async function sizesOf(folder: string): Promise<Record<string, number>> {
  const names = (await readdir(folder)).sort();
  const sizes = names.map(async (name) => [name, (await stat(join(folder, name))).size] as const);
  return Object.fromEntries(await Promise.all(sizes));
}

/** A killed process cannot clean up behind itself, so the next build does. */
async function removeAbandonedBuilds(cacheFolder: string): Promise<void> {
  const builds = (await readdir(cacheFolder)).filter((name) => name.startsWith(unfinishedPrefix));
  for (const name of builds) {
    const path = join(cacheFolder, name);
    const since = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - since > abandonedAfterMs) {
      await rm(path, { recursive: true, force: true });
    }
  }
}
