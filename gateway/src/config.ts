import { z } from 'zod';

/** What the gateway needs to run as a program of its own. */
export interface GatewayConfig {
  readonly host: string;
  readonly port: number;
  /** Where each subgraph listens. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** Whose tokens are taken, and for whom they must be. */
  readonly tokens: {
    readonly oidcIssuer: string | undefined;
    readonly developmentKeys: string | undefined;
    readonly isProduction: boolean;
    readonly audience: string;
  };
  /** A file with the private key that signs envelopes. */
  readonly envelopePrivateKey: string;
  readonly drainWaitMs: number;
  readonly logLevel: string;
}

/** Reads the environment, or throws one message that names every bad variable. */
export function readConfig(environment: NodeJS.ProcessEnv): GatewayConfig {
  const read = variables.safeParse(environment);
  if (!read.success) {
    const problems = read.error.issues.map(
      ({ path, message }) => `- ${path.join('.')}: ${message}`,
    );
    throw new Error(`The gateway cannot start with this environment:\n${problems.join('\n')}`);
  }
  const { data } = read;
  return {
    host: data.HOST,
    port: data.PORT,
    subgraphUrls: {
      dod: data.SUBGRAPH_DOD_URL,
      state: data.SUBGRAPH_STATE_URL,
      partner: data.SUBGRAPH_PARTNER_URL,
    },
    tokens: {
      oidcIssuer: data.OIDC_ISSUER,
      developmentKeys: data.DEVELOPMENT_KEYS,
      isProduction: data.NODE_ENV === 'production',
      audience: data.TOKEN_AUDIENCE,
    },
    envelopePrivateKey: data.ENVELOPE_PRIVATE_KEY,
    drainWaitMs: data.DRAIN_WAIT_MS,
    logLevel: data.LOG_LEVEL,
  };
}

const text = z.string('is missing').min(1, 'is empty');
const address = z
  .string('is missing')
  .refine(isHttpUrl, 'must be a URL such as http://127.0.0.1:4001');

const variables = z
  .object({
    NODE_ENV: z.string().default('development'),
    HOST: text.default('127.0.0.1'),
    PORT: wholeNumber(4000, 65_535),
    SUBGRAPH_DOD_URL: address,
    SUBGRAPH_STATE_URL: address,
    SUBGRAPH_PARTNER_URL: address,
    OIDC_ISSUER: address.optional(),
    DEVELOPMENT_KEYS: text.optional(),
    TOKEN_AUDIENCE: text.default('concord'),
    ENVELOPE_PRIVATE_KEY: text,
    DRAIN_WAIT_MS: wholeNumber(600, 60_000),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  })
  .superRefine(({ NODE_ENV, OIDC_ISSUER, DEVELOPMENT_KEYS }, context) => {
    const refuse = (variable: string, message: string) =>
      context.addIssue({ code: 'custom', path: [variable], message });
    if (NODE_ENV === 'production' && DEVELOPMENT_KEYS !== undefined) {
      refuse('DEVELOPMENT_KEYS', 'must not be set when NODE_ENV is production');
    } else if ((OIDC_ISSUER === undefined) === (DEVELOPMENT_KEYS === undefined)) {
      refuse('OIDC_ISSUER', 'must be set, or else DEVELOPMENT_KEYS, and not both');
    }
  });

function wholeNumber(byDefault: number, max: number) {
  return z
    .string()
    .regex(/^\d{1,6}$/, 'must be a whole number')
    .default(String(byDefault))
    .transform(Number)
    .refine((value) => value <= max, `must be at most ${max}`);
}

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol);
}
