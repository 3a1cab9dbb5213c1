import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('../..', import.meta.url));

const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(6).max(300).default(30),
  DATA_DIR: z
    .string()
    .min(1)
    .default('.data')
    .transform((folder) => resolve(root, folder)),
  OIDC_ISSUER: z.url().optional(),
  CURSOR_SECRET: z.string().min(43).optional(),
  TOKEN_AUDIENCE: z.string().min(1).default('concord'),
  NODE_ENV: z.string().default('development'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
});

/** What the programs read from the environment. `DATA_DIR` is resolved from the project's root. */
export type Environment = z.infer<typeof variables>;

/** Reads the environment. Throws one message that names every variable that is wrong. */
export function readEnvironment(): Environment {
  const read = variables.safeParse(process.env);
  if (!read.success) {
    throw new Error(`The environment is not right:\n${z.prettifyError(read.error)}`);
  }
  return read.data;
}

/** Whether invented records are wanted in a database that somebody named: `--demonstration` says so. */
export function wantsDemonstration(): boolean {
  return process.argv.includes('--demonstration');
}

/** The environment of a child process: ours, and what is added. */
export function childEnvironment(added: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...added };
}
