import { type Identity, type IssuedToken, type Role, roles } from '@concord/kernel';
import { demonstrationCountries } from '@concord/subgraph-state';
import { Command, InvalidArgumentError } from 'commander';
import { openDevelopmentKeys } from './development-keys.ts';
import { issueDevelopmentToken } from './development-tokens.ts';
import { readEnvironment } from './environment.ts';
import { print, run } from './run.ts';

interface Options {
  readonly role: readonly Role[];
  readonly country?: string;
  readonly agency?: readonly string[];
  readonly aor?: string;
  readonly committee?: string;
  readonly purpose?: string;
  readonly sub?: string;
}

const command = new Command('pnpm token')
  .description('Prints one development token, good for an hour.')
  .requiredOption('--role <ROLE...>', `one or more of ${claimable().join(', ')}`, readRole)
  .option('--country <CODE>', 'the country acted for: POL, or BN for Bandaria', readCountry)
  .option('--agency <LETTER...>', 'implementing agencies, such as D for the Air Force', readAgency)
  .option('--aor <COMMAND>', 'combatant command, such as INDOPACOM')
  .option('--committee <NAME>', 'committee of Congress, such as SFRC')
  .option('--purpose <WORD>', 'why it reads; an auditor needs "audit"')
  .option('--sub <NAME>', 'the person; the role’s name unless given')
  .action((options: Options) => run(() => printToken(options)));

await command.parseAsync(process.argv);

async function printToken(options: Options): Promise<void> {
  const { DATA_DIR, NODE_ENV, TOKEN_AUDIENCE } = readEnvironment();
  const keys = await openDevelopmentKeys(DATA_DIR, NODE_ENV === 'production');
  const issued: IssuedToken = await issueDevelopmentToken(
    keys,
    TOKEN_AUDIENCE,
    identityOf(options),
  );
  print(issued.token);
}

function identityOf({ role, country, agency, aor, committee, purpose, sub }: Options): Identity {
  // An auditor reads for an audit unless told otherwise: without a purpose the role opens nothing.
  const reason = purpose ?? (role.includes('AUDIT') ? 'audit' : undefined);
  return {
    subject: sub ?? role.join('+').toLowerCase(),
    roles: role,
    ...(country !== undefined && { country }),
    ...(agency !== undefined && { implementingAgencies: agency }),
    ...(aor !== undefined && { combatantCommand: aor }),
    ...(committee !== undefined && { committee }),
    ...(reason !== undefined && { purpose: reason }),
  };
}

function claimable(): readonly Role[] {
  return roles.filter((role) => role !== 'PUBLIC');
}

function readRole(value: string, before: readonly Role[] = []): readonly Role[] {
  const role = claimable().find((known) => known === value);
  if (role === undefined) {
    throw new InvalidArgumentError(
      `Roles are ${claimable().join(', ')}; the public needs no token.`,
    );
  }
  return [...before, role];
}

function readAgency(value: string, before: readonly string[] = []): readonly string[] {
  if (!/^[A-Z]$/.test(value)) {
    throw new InvalidArgumentError('An agency is one capital letter, such as B for the Army.');
  }
  return [...before, value];
}

/** A fictional country may be given by its customer code, as in its case identifiers. */
function readCountry(value: string): string {
  const fictional = demonstrationCountries().find(({ customerCodes }) =>
    customerCodes.includes(value),
  );
  if (fictional === undefined && !/^[A-Z]{3,10}$/.test(value)) {
    throw new InvalidArgumentError(
      'A country is an ISO alpha-3 code such as POL, or BN, QN, QO, QC.',
    );
  }
  return fictional?.code ?? value;
}
