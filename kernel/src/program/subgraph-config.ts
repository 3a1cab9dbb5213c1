import { z } from 'zod';

const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().default('127.0.0.1'),
  STAFF_DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }),
  PURCHASER_DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(100).default(10),
  OIDC_ISSUER: z.url().optional(),
  DEVELOPMENT_KEYS: z.string().optional(),
  TOKEN_AUDIENCE: z.string().min(1).default('concord'),
  ENVELOPE_PUBLIC_KEY: z.string().min(1),
  /** At least 32 bytes in base64url. */
  CURSOR_SECRET: z.string().regex(/^[\w-]{43,}$/, 'must be 32 bytes or more in base64url'),
  NODE_ENV: z.string().default('development'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

/** What a subgraph reads from its environment when it runs as a program of its own. */
export type SubgraphConfig = z.infer<typeof variables>;

/** Reads the environment. Throws one message that names every variable that is wrong. */
export function readSubgraphConfig(environment: NodeJS.ProcessEnv): SubgraphConfig {
  const read = variables.safeParse(environment);
  if (!read.success) {
    throw new Error(`The environment is not complete:\n${z.prettifyError(read.error)}`);
  }
  return read.data;
}
