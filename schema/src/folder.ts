import { readdirSync } from 'node:fs';

/** The folder of the treaty: SDL by agency, example operations, the composed supergraph. */
export const schemaFolder = new URL('../', import.meta.url);

/** The `.graphql` files of one folder of the treaty, in alphabetical order, so that every reader sees one text. */
export function graphqlFilesOf(folder: string): URL[] {
  const location = new URL(`${folder}/`, schemaFolder);
  return readdirSync(location)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => new URL(file, location));
}
