import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a finished bundle holds. It is written last, so that a cut build has none. */
export interface Manifest {
  /** The hash of everything that went into the bundle, and the folder of its addresses. */
  readonly version: string;
  /** Scripts that the page needs right after the first one. */
  readonly preload: readonly string[];
  /** Size in bytes by file name, compressed copies (`.br`, `.gz`) included. */
  readonly files: Readonly<Record<string, number>>;
}

/** The name of the manifest's file in the bundle's folder. */
export const manifestFile = 'manifest.json';

/** Reads the manifest of a bundle that `isComplete`. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, manifestFile), 'utf8')) as Manifest;
}

/** Whether the folder holds every file of its manifest, each in full. */
export function isComplete(folder: string): boolean {
  try {
    return Object.entries(readManifest(folder).files).every(
      ([name, bytes]) => statSync(join(folder, name)).size === bytes,
    );
  } catch {
    return false;
  }
}
