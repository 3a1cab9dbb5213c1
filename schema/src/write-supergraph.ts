import { writeFileSync } from 'node:fs';
import { composeSupergraph } from './compose.ts';
import { writeReleasedSchema } from './released.ts';
import { supergraphFile } from './supergraph.ts';

const supergraphSdl = composeSupergraph();
writeFileSync(supergraphFile, supergraphSdl);
if (process.argv.includes('--release')) {
  writeReleasedSchema(supergraphSdl);
}
