import postgres, { type Sql } from 'postgres';

/**
 * One connection for an administrator's work: migrations, roles, databases. Not for requests. It has
 * no statement timeout, as a migration may take long. The caller must end it.
 */
export function openAdmin(url: string): Sql {
  return postgres(url, {
    max: 1,
    connect_timeout: 10,
    fetch_types: false,
    onnotice: () => undefined,
    connection: { application_name: 'concord admin', TimeZone: 'UTC' },
  });
}
