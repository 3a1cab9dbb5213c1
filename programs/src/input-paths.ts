import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '@concord/subgraph-state';

/** The files of these paths, folders opened, in alphabetical order. Throws if one is not there. */
export function listFiles(paths: readonly string[], endings: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!statSync(path, { throwIfNoEntry: false })) {
      throw new Error(`There is no file or folder ${path}.`);
    }
    return statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .filter((name) => endings.some((ending) => name.endsWith(ending)))
          .map((name) => join(path, name))
      : [path];
  });
}

/** The texts of Congressional Record articles. */
export function readArticles(paths: readonly string[]): Article[] {
  return listFiles(paths, ['.txt']).map((file) => ({ file, text: readFileSync(file, 'utf8') }));
}
