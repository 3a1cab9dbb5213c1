import { join } from 'node:path';
import { buildExplorer, explorerRoutes, type Identities } from '@concord/explorer';
import { washingtonDate } from '@concord/kernel';
import { readExampleOperations } from '@concord/schema';
import type { DevelopmentKeys } from './development-keys.ts';
import { issueDevelopmentToken } from './development-tokens.ts';
import type { Environment } from './environment.ts';
import { demonstrationIdentities } from './identities.ts';

/**
 * Bundles the explorer, unless that was done before, and returns its routes. With development keys a
 * visitor may become anyone of the demonstration world; without, they bring a token of their own.
 */
export async function openExplorer(
  keys: DevelopmentKeys | null,
  { DATA_DIR, TOKEN_AUDIENCE }: Pick<Environment, 'DATA_DIR' | 'TOKEN_AUDIENCE'>,
): Promise<ReturnType<typeof explorerRoutes>> {
  return explorerRoutes({
    folder: await buildExplorer({ cacheFolder: join(DATA_DIR, 'explorer') }),
    operations: readExampleOperations(washingtonDate(new Date())),
    identities: keys === null ? undefined : identitiesOf(keys, TOKEN_AUDIENCE),
  });
}

function identitiesOf(keys: DevelopmentKeys, audience: string): Identities {
  return {
    list: demonstrationIdentities.map(({ id, label, description, identity }) => ({
      id,
      label,
      description,
      role: identity.roles.join(' and '),
    })),
    issue(id) {
      const known = demonstrationIdentities.find((one) => one.id === id);
      return known === undefined
        ? Promise.reject(new Error(`There is no identity ${id}.`))
        : issueDevelopmentToken(keys, audience, known.identity);
    },
  };
}
