import { readFileSync, writeFileSync } from 'node:fs';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, type GraphQLSchema, parse, print } from 'graphql';
import { schemaFolder } from './folder.ts';

const releasedFile = new URL('released.graphql', schemaFolder);

/** The graph as clients see it: the supergraph without how it is joined and what is inaccessible. */
export function toPublicSchema(supergraphSdl: string): GraphQLSchema {
  return buildASTSchema(transformSupergraphToPublicSchema(parse(supergraphSdl)), {
    assumeValidSDL: true,
  });
}

/** The graph that clients were promised. */
export function readReleasedSchema(): GraphQLSchema {
  return buildASTSchema(parse(readFileSync(releasedFile, 'utf8')), { assumeValidSDL: true });
}

/** Promises the graph as it stands. */
export function writeReleasedSchema(supergraphSdl: string): void {
  const document = transformSupergraphToPublicSchema(parse(supergraphSdl));
  writeFileSync(releasedFile, `${print(document)}\n`);
}
