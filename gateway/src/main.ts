import { readConfig } from './config.ts';
import { startGateway } from './start-gateway.ts';

// Rejects with a sentence for the operator if the environment is not complete.
await startGateway(readConfig(process.env));
