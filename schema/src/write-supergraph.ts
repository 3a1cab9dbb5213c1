import { writeFileSync } from 'node:fs';
import { composeSupergraph } from './compose.ts';
import { supergraphFile } from './supergraph.ts';

writeFileSync(supergraphFile, composeSupergraph());
