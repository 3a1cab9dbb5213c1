import type { Logger } from 'pino';
import type { RecordAccess } from '../subgraph/watch.ts';

/** Logs who was denied what and who opened what is sensitive: names of fields and classes, no values. */
export function recordToLog(log: Logger): RecordAccess {
  return ({ subgraph, viewer, denied, opened }) => {
    const { subject, roles, organization, country, purpose } = viewer;
    log.info(
      { subgraph, subject, roles, organization, country, purpose, denied, opened },
      'access',
    );
  };
}
